/** Suggestions: something should be added, changed or held, without a grievance. */
export const suggestion = `
建議{where}(加裝|增設|設置|裝)(一個|幾個|){amenity}
建議(加裝|增加|設置|多放|擴建|新增|改善){amenity}
我(建議|提議|覺得可以|覺得應該|希望){where}(加|裝|放|設){amenity}
(可不可以|能不能|可以|能否|是否可以|可唔可以)(加裝|增設|多裝|增加|添置)(一些|幾個|){amenity}(嗎|呢|呀|)
希望(能|可以|你們|貴公司|物業|管委會)(加裝|增設|多設|提供|考慮|增加){amenity}
希望(可以|能|以後|社區)(辦|舉辦|多辦|組織){activity}
建議(舉辦|辦|多辦|組織)(一次|){activity}
如果(可以|能|有){amenity}(就好了|會更好|比較方便|大家會更方便)
要是(能有|有|可以加){amenity}(就好了|就更好了|多好)
(我有|有)(個|一個)(建議|想法|點子|提議|好主意|意見)
(我想|我要|想)(提|提出|給)(個|一個|一點|一些|)(建議|意見|提議|改善建議|合理化建議)
提(個|點|)(建議|意見)：{amenity}
給(你們|物業|貴公司|管理處)(提個|一個|)建議
建議(開放時間|營業時間|電費單|繳費方式|停車規則|送貨時間|門禁系統|垃圾分類|公告)(可以|應該|能)(改善|延長|調整|更清楚|電子化|簡化|優化)
{amenity}(太少了|不夠用)，(建議|希望)(多放幾個|增加|多裝一些)
(不如|何不|其實可以|倒不如)(加|裝|設|改成){amenity}(啦|吧|呢|)
應該(加裝|設置|多放){amenity}
建議(把|將){where}(改成|改建成|漆成|改為)(休息區|健身區|停車場|亮一點的顏色|兒童區|倉庫)
建議(水泥包裝|包裝袋|出貨流程|下單|送貨單)(加上提手|改小包|印日期|線上化|可以追蹤|簡化)
(以後|下次)可以(提前通知|先公告|發簡訊通知|用APP通知|在群組通知)(嗎|比較好|就好了|)
(我覺得|個人認為)(如果|)(垃圾車|巡邏|清潔|班車|開放)時間(可以|應該)(調整|延後|提前|增加)
建議(多種樹|種花|換LED燈|節能|用智能門鎖|用人臉識別|改用電子帳單|增派保全|增加班次)
(改善|改進)(建議|意見)
我的(建議|提議)是{amenity}
(能否|可否)考慮(增加|延長|改成|開放|引進){amenity}
(大家|鄰居們)都希望(有|裝|增加){amenity}
for improvement: {amenity_en}
I suggest (adding|installing|building|you add|you install) {amenity_en}
I (would like|want|wish) to suggest {amenity_en}
I have a (suggestion|idea|proposal|recommendation)
(my|a|one) (suggestion|idea|proposal)(: | is to add | would be ){amenity_en}
(it would be|it'd be|would be) (nice|great|good|better|helpful|lovely|wonderful) (to have|if we had|if you added|to get|if there was) {amenity_en}
(could|can|would) you (add|install|consider adding|please consider|think about adding|provide) {amenity_en} (in|at|near) {where_en}
(please consider|you could|you should|you might|why don't you|why not|how about|what about|consider) (add|adding|install|installing|putting|building) {amenity_en}
we (need|should have|could use|would love) (more|some) {amenity_en}
I (hope|propose|recommend|think) (you|we|the management) (can|could|should|might) (add|install|organise|offer) {amenity_en}
(let's|we should|you should|maybe we can) (organise|organize|hold|have|start) (a party|a flea market|community events|a yoga class|a residents' dinner|movie nights|a safety workshop)
(maybe|perhaps) (you could|we could|it is better to|there could be) (extend the opening hours|send bills by email|use LED lamps|paint the walls|plant more trees|notify us earlier|add {amenity_en})
(it'd be better if|things would be easier if|I wish) (notices were sent by sms|the bill was clearer|the gate opened automatically|we could order online|bags had a handle|there were {amenity_en})
suggestion
make a suggestion
submit (a suggestion|an idea|a proposal)
idea: {amenity_en}
(suggest|recommend) (changing|improving|extending|simplifying) the (opening hours|bill layout|parking rules|delivery schedule|packaging|website)
`;

/** Questions about rules, procedure, documents, fees, products. */
export const consultation = `
請問{rule}(的規定是什麼|有什麼規定|要怎麼申請|怎麼收費|時間是幾點到幾點|需要申請嗎|要準備什麼|流程是什麼|可以嗎|有限制嗎)
{rule}(的規定|有規定嗎|怎麼規定|有時間限制嗎|有咩規定|收費標準|怎麼算|要申請嗎|需要押金嗎|規則)
(可以|能|可不可以|能不能|可唔可以|准不准|允許|禁止){ruleAct}(嗎|呢|？|)
(在|我們|我|住戶|租客|業主)(這裡|)(可以|能){ruleAct}(嗎|？)
{ruleAct}(要先申請嗎|需要許可嗎|要付費嗎|違規嗎|有什麼要求|要報備嗎|使唔使申請|合法嗎|怎麼辦理|有沒有規定)
(想|我想|想要)(諮詢|請教|了解|問|問問|打聽)(一下|){rule}
諮詢
我要諮詢
我想問個問題
有個問題想請教
(裝修|施工)(幾點|什麼時候)(以前|之前|開始|結束)(要停|可以開工|不能吵|可以做|才可以動工)
(星期日|週末|假日|晚上|中午)(可以|能)(裝修|施工|搬家|打牆|鑽孔)嗎
(辦|辦理|申請){supplyDoc}(要|需要)(什麼|哪些|準備什麼|帶什麼){doc}
{supplyDoc}(要多久|需要多少時間|要幾天|多久可以好|收費標準|多少錢|怎麼收費|要交多少錢|流程是什麼|有哪些步驟|手續麻煩嗎|點收費|費用怎麼算)
{supplyDoc}(要送審哪些{doc}|需要本人去嗎|可以代辦嗎|由誰審查|誰負責|有什麼條件|政策是什麼|資格是什麼|哪一級審核|要簽什麼合同)
請問{supplyDoc}(需要什麼{doc}|要多久|怎麼收費|的流程|誰來審|條件)
(電費|水費|管理費|物業費|停車費)(怎麼算|怎麼計算|怎麼收|多少錢一度|幾時交|什麼時候繳|可以分期嗎|可以刷卡嗎|可以自動扣款嗎|包含什麼|點計|一個月多少|如何繳納|去哪裡繳|有優惠嗎)
(峰谷電價|階梯電價|時間電價|居民電價|商業電價|基本電費|功率因數|夏月電價|尖峰時段|力調電費|容量電費)(是什麼|怎麼算|多少|什麼意思|幾點到幾點|點計)
{product}(要多久才會乾|初凝時間|終凝時間|可以放多久|保存期限|怎麼存放|配比是多少|水灰比|適合做地基嗎|適合砌牆嗎|一噸多少錢|強度多少|有檢驗報告嗎|養護要幾天|和沙的比例|怎麼用|一包多重|幾天達到強度|可以防水嗎|有什麼區別|價格)
(42.5和32.5|普通水泥和礦渣水泥|袋裝和散裝|單相和三相|高壓和低壓|kW和kVA|業主和租客)(有什麼差別|差在哪裡|有什麼區別|有咩分別|哪個好|怎麼選)
(抹灰|批盪|地坪|砌磚|打地基|貼磚|灌漿|屋頂防水)(用什麼水泥|用哪種水泥好|要多少水泥|用邊隻水泥)
(訂水泥|買水泥|叫貨|下單|訂貨)(最少要訂多少|要先付款嗎|可以送到工地嗎|運費怎麼算|要提前幾天|怎麼下單|有折扣嗎|可以開發票嗎|可以退貨嗎|交期多久)
什麼(情況|條件)(要|需要|才要)(雙電源|專線|送審|裝變壓器|繳保證金)
(多少|超過多少|幾)(kVA|千瓦|千伏安)(要|需要|才要|以上要)(送市公司審查|專線|裝變壓器|高壓|送審)
設計單位(要什麼資質|可以自己找嗎|要怎麼選)
(門禁卡|停車證|感應卡|鑰匙|遙控器)(掉了|遺失|弄丟了|丟了)(怎麼補辦|要怎麼辦|補辦多少錢|點補領)
(遺失|掉了)(門禁卡|鑰匙|停車證)怎麼辦
(訪客|外賣|快遞|親友|搬家公司)(怎麼進來|可以停車嗎|要登記嗎|能上樓嗎|停車收費嗎)
(我是租客|我剛搬來|我是新住戶|我剛買房)，(想了解|請問)(要辦什麼手續|有什麼規定|怎麼繳費|怎麼登記|管理費怎麼算)
(押金|保證金|裝修押金)(怎麼退|什麼時候退|多少錢|多久退)
(維修|修理|檢測|驗表|校表|復電|遷表|換表)(要收費嗎|要錢嗎|費用誰出|多少錢|怎麼申請|要多久)
(漏水|管線|電錶|外牆|窗戶)(維修|修理|)(責任|費用)(是誰的|算誰的|由誰負責)
(會所|泳池|健身房|會議室|球場|圖書室)(怎麼預約|幾點開放|開到幾點|收費嗎|要多少錢|幾歲可以用|可以帶朋友嗎|要帶證件嗎)
垃圾(幾點收|怎麼分類|丟在哪裡|大件怎麼丟)
投訴(要多久才有結果|多久會回覆|流程是什麼|由誰處理)
停電(賠償|通知)(規定|標準|怎麼規定|多久前通知)
什麼是(三指定|首問負責制|中間檢查|專線供電|保安電源|供電方案)
what (is|are) the (rules|rule|policy|regulations|procedure|fees|opening rules|requirements) (for|about|on|regarding) {rule_en}
(am I|are we|are residents|are tenants) allowed to {ruleAct_en}
(can|may|could) (I|we|tenants) {ruleAct_en}
is it (ok|okay|allowed|permitted|legal|possible|forbidden) to {ruleAct_en}
(do I|do we|would I) need (a permit|permission|approval|to register|to pay|to book) (to|before I) {ruleAct_en}
is there (a fee|a rule|a limit|a charge|any restriction|a deposit) (for|on|about) {rule_en}
how (much|long) (is|does|for|are) {rule_en}
(how much is|what does it cost for|how much do you charge for) {supplyDoc_en}
(what|which) (documents|papers|forms|materials|drawings|certificates) (do I need|are required|should I bring|are needed|must I submit) for {supplyDoc_en}
how long (does|will) {supplyDoc_en} take
what is the (process|procedure|cost|fee|timeline) (for|of) {supplyDoc_en}
who (reviews|approves|is responsible for|pays for) {supplyDoc_en}
I have a question (about|regarding|on|concerning) {rule_en}
I'd like to (ask|know|inquire|enquire) about {rule_en}
I have a question
question about {rule_en}
(what time|until when|until what time|when|from what time) (can|may|are|is) (contractors|renovation|we|drilling|the pool|construction|the gym) (drill|allowed|work|noise|open for residents|start|stop)
(when|until what time) must (renovation|drilling|noise) (stop|end)
how (is|are) (the electricity bill|the management fee|peak rates|the tariff|parking fees|the water bill) (calculated|charged|computed|billed|worked out)
how do I (pay|read) (my bill|the management fee|my meter|the electricity bill|the parking fee|the deposit)
what is the (setting time|shelf life|compressive strength|water cement ratio|price per ton|minimum order|delivery charge|difference between 42.5 and 32.5|mixing ratio|curing time) (of your cement|for cement|of the concrete|)
(which|what) (cement|grade|type) (should I use|is best|is suitable|do you recommend) for (plaster|foundation|bricklaying|tiling|a floor|a wall)
how (long|should) (does cement take to set|can cement be stored|should I cure concrete|I store cement bags|until concrete hardens)
(lost|I lost) my (access card|key card|parking permit|remote), how (do I|can I) (replace it|get a new one)
(can|where can) visitors (park|enter|stay overnight)
what's the difference between (single phase and three phase|high and low voltage|kW and kVA|owner and tenant rights|bagged and bulk cement)
does the (fee|price|management fee) include (water|parking|the gym|delivery|tax)
(is|will) (my deposit|the deposit) (refundable|returned) and when
(do you|does the company) (deliver on sundays|accept credit cards|give invoices|offer discounts|give discounts for bulk orders)
from how many kVA (is a dedicated line|is high voltage|is city review) (needed|required)
`;
