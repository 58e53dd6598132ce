/**
 * Words that mean the same, in three languages: what is learnt from one of them holds for all.
 * Folded when read; English words also match with s, ed, ing.
 */
export const CONCEPTS: Readonly<Record<string, string>> = {
  broken:
    "壞了|壞掉|壞咗|故障|失靈|不能用|用不了|打不開|關不上|不動|卡住|破了|爛了|裂開|裂縫|剝落|脫落|罷工|死機|不亮|熄了|漏油|停擺|鬆動|生鏽|掉下來|掉了一塊|斷了|燒壞|燒掉|報廢|沒反應|冇反應|損壞|毀損|不靈|不轉|不通|堵了|堵塞|塞住|broken|brokn|not working|doesn't work|stopped working|out of order|out of service|faulty|stuck|jammed|cracked|damaged|won't open|won't close|malfunction|dead|loose|fell off|blocked|clogged|acting up|busted|fried",
  bad: "很差|太差|差劲|離譜|過分|誇張|受不了|忍無可忍|噁心|可惡|不滿|生氣|氣死|煩死|沒人管|沒人理|沒人處理|冇人理|冇人執|沒人修|沒人來|沒人清|沒人換|沒人打掃|不像話|危險|嚴重|越來越差|惡劣|欺人太甚|太爛|無法忍受|忍受|不合理|不公平|爛透|垃圾服務|害我|毀了|怎麼搞的|擾民|莫名其妙|unacceptable|terrible|awful|horrible|ridiculous|disgusting|worst|fed up|angry|annoying|annoyed|insane|unfair|dangerous|nobody cares|nobody came|unbearable|poor|bad|outrageous|sick of|ruined|appalling|disappointing|disappointed|a joke of a|失望|拖延|拖到現在|石沉大海|惡臭|崩潰|抓狂|神經衰弱|睡不著|睡不好|沒辦法睡|不理人|不理我|損失|賠償|停擺|害怕|太吵|髒|臭|割到|刮傷|摔倒|跌倒|滑倒|壞了|mess|wobbles|tilting|overflowing|clogged|soaked|smells|stinks|lost|missing|late|hurt|slipped|tripped|damage|damaged|destroyed|crushed|hate|upset|unhappy|killing me|can't sleep|never came|no one came|shouted|wrong|not acceptable|hazard|scared|scary|nuisance|problem|problems|issue|trouble|error",
  complain:
    "投訴|客訴|申訴|抱怨|報修|不滿意|反映問題|complain|complaint|complaining|grievance|report a problem|report a fault",
  suggest:
    "建議|提議|意見|想法|點子|主意|改善|改進|考慮|希望|加裝|增設|增加|多放|多裝|舉辦|不如|何不|就好了|更好|增設|倡議|優化|suggest|suggestion|suggesting|propose|proposal|idea|recommend|recommendation|improve|improvement|consider|would be nice|would be great|would be good|why not|how about|what about|wouldn't it be|it'd be|better if|feedback|不妨|能多|多一點|多幾個|多開|多辦|弄個|放個|加個|裝個|設個|可以多|可以做|可以改|可以換|可以放|可以開|可以有|可以用|提高|調整|延長|公布|開放更多|要是能|要是有|若能|如果能|如果有|盼|建言|should|could|wish|maybe|perhaps|it would help|it'd help|would love|i'd love|any chance of|please consider|allow us|offer|what if|let's|more",
  ask: "請問|諮詢|請教|想問|想了解|是否|能否|可否|可不可以|能不能|可唔可以|可以|嗎|呢|什麼|怎麼|如何|哪些|哪個|哪種|多久|多少|幾點|幾多|點樣|有沒有|有冇|咩|邊隻|邊個|啥|what|how|which|when|who|can i|may i|could i|is it|is there|are there|do i|should i|am i|does|wondering|inquire|enquire|know",
  rule: "規定|規則|規範|規章|標準|限制|允許|准許|許可|申請流程|流程|手續|步驟|條件|資格|押金|保證金|收費標準|文件|材料|證件|資料|圖紙|期限|政策|條例|合法|違規|rule|rules|policy|policies|regulation|procedure|process|requirement|required|allowed|permitted|permit|permission|documents|paperwork|deposit|bylaw|by-law|eligible|eligibility|steps|deadline|mandatory",
  price:
    "多少錢|收費|費用|怎麼收費|價格|價錢|幾錢|怎麼算|電價|費率|單價|how much|cost|costs|price of|fee|fees|charge|tariff|rate|rates",
  apply:
    "申請|辦理|報裝|登記|新裝|增容|開戶|接電|送電|裝電錶|裝電表|通電|擴容|加容|增設|用電申請|apply|application|applying|request|sign up|register|connect|connection|hook up|energise|energize|install a meter",
  electricity:
    "用電|電力|供電|變壓器|三相|高壓|低壓|容量|負荷|千瓦|千伏安|kva|kw|mva|mw|專線|雙電源|電錶|電表|臨時用電|雙迴路|大電|動力電|electricity|electrical|power supply|kilowatt|transformer|three-phase|three phase|3-phase|single phase|high voltage|low voltage|capacity|load|supply|grid|mains|substation|feeder",
  site: "工廠|廠房|店面|新店|新家|新房|餐廳|飯店|養殖場|農場|倉庫|工地|商場|醫院|學校|數據中心|充電站|充電樁|別墅|舖頭|冷庫|車間|factory|shop|bakery|restaurant|farm|warehouse|construction site|mall|hospital|school|data center|data centre|workshop|villa|plant|new house|new building|store",
  follow:
    "進度|到哪|怎麼樣了|處理得|有結果|狀態|狀況|查詢|查一下|查單|催|催辦|追蹤|還沒回|還沒收到|有消息|辦好了嗎|好了沒|批了|批下來|審核|結案|處理到|進展|下文|跟進|跟成點|回音|回覆|答覆|收到沒|哪一步|哪個環節|第幾關|status|progress|update|track|tracking|follow up|following up|pending|in progress|how far|still waiting|heard back|hear back|approved yet|any news|whereabouts|outcome|result|結果呢|後來怎樣|後續|辦到哪|進行到|審完|通過了嗎|核准|批下|收到我|受理了|派工|排到|約好了嗎|輪到|逾期|卡在|下一步|人呢|news|decision|approved|reviewed|assigned|scheduled|closed|received|receive|arrived|stage|queue|chase|remind|overdue|waiting|got back to me|looked into|look into|checking in|came of it|what next|what's next|so far|coming along|expect an answer",
  caseWord:
    "案件|案子|案號|工單|單號|單子|申請單|編號|維修單|我的投訴|我的申請|我的報修|我的報裝|送件|補件|case|ticket|reference|case number|my application|my complaint|my request|my report",
  already:
    "已經|之前|上次|上週|上周|上個月|昨天報|前幾天|剛才報|報過|申請過|投訴過|反映過|提交了|送出去|already|previously|earlier|last time|i reported|i filed|i submitted|i applied|i sent",
  reach:
    "電話|地址|聯絡方式|聯繫方式|聯繫|聯絡|熱線|電郵|郵箱|信箱|傳真|網址|官網|分機|微信|專線電話|phone|telephone|address|email|e-mail|hotline|fax|website|contact|located|location|directions|whatsapp|extension|門牌|幾樓|郵遞區號|怎麼走|怎麼去|地點|位置|市話|座機|line帳號|官方帳號|公眾號|網站|landline|postal code|wechat|how to get|where is|where are|which bus|map|get there|number|nearest",
  hours:
    "營業時間|上班時間|開放時間|服務時間|辦公時間|幾點開|幾點關|幾點上班|幾點下班|開門|關門|上班|下班|營業|午休|放假|開到幾點|有人值班|打烊|opening hours|office hours|business hours|open|close|closed|closing time|working hours",
  office:
    "管理處|物業|管理中心|服務中心|營業廳|辦公室|管委會|供電所|營業站|門市|公司|櫃台|管理公司|業務部|銷售部|office|management|counter|branch|service center|service centre|department|company|headquarters|front desk",
  human:
    "真人|人工|客服|專員|活人|專人|主任|經理|負責人|接線員|領導|主管|老闆|接線生|值班人員|服務人員|human|real person|live person|agent|operator|representative|manager|supervisor|someone|somebody|staff member|live agent|person",
  talk: "講話|說話|通話|對話|溝通|聊|轉接|接通|回電|打電話給我|打給我|聯絡我|聯繫我|回撥|致電|轉|talk|speak|chat with|call me|call back|transfer me|connect me|put me through|phone me|reach out to me|get me",
  robot: "機器人|機械人|ai|電腦|系統|聽不懂|bot|robot|chatbot|machine|automated",
  visit:
    "參觀|考察|參訪|觀摩|導覽|調研|學習交流|取經|來訪|拜訪|訪問|交流|視察|校外教學|見學|tour|visit|visiting|site visit|study visit|guided tour|field trip|delegation|look around|come and see|benchmarking|show us around|open day|見習|實習參觀|走走看看|轉轉|看看你們|一日遊|導覽團|團體|拜會|樣板|示範|excursion|study trip|host a visit|come over|come by|walk around|see how|show us|watch how|learn from|trip to|group visit|see the|touring|in person",
  group:
    "同行|兄弟單位|學校|學生|團體|協會|一行|代表團|貴公司|貴單位|貴小區|貴社區|業委會|delegation|students|our class|our school|group of|association|colleagues|our team|university",
  bribe:
    "紅包|利是|索賄|賄賂|回扣|收錢|要錢|好處|貪污|黑錢|受賄|吃拿卡要|三指定|勒索|圖利|茶水費|好處費|送禮|舞弊|挪用|勾結|串通|利益輸送|徇私|廉潔|廉政|中飽私囊|指定廠商|指定施工|指定的包商|塞錢|包一個|包一點|私下收|請客吃飯|以權謀私|bribe|bribery|bribed|kickback|corruption|corrupt|red envelope|red packet|under the table|extort|extortion|embezzle|embezzling|embezzlement|fraud|pay off|cash gift|gifts|hush money|backhander|grease|collude|colluding|collusion|misappropriate|佣金|抽成|購物卡|私吞|內定|貓膩|串標|洩漏|賣個資|個資|偷賣|公款|公共收益|私人帳戶|不開收據|濫用職權|性騷擾|騷擾女|毛手毛腳|表示一下|意思意思|手頭緊|走後門|插隊|黑幕|commission|on the side|on the take|his cousin|her cousin|relatives|gift card|rigged|fixed from the start|sells|selling residents|forged|harassed|harassment|abuse of power|misused|private account|pocket|pockets|envelope|unofficial|favour|favoritism|favour one|dishonest|ghost workers|black market|stealing|steals|leaked my data",
  report:
    "舉報|檢舉|告發|揭發|匿名|保密|吹哨|不具名|實名|whistleblow|whistleblower|whistleblowing|anonymous|anonymously|confidential|confidentially|misconduct|unethical|wrongdoing",
  forced:
    "強迫|強制|指定|逼|逼我|暗示|刁難|為難|不給過|不簽字|才肯|不買就|卡著|硬要|forced|force|pressured|hinted|refused to|unless|designated|particular contractor|certain contractor|specific contractor",
  thank:
    "感謝|謝謝|多謝|辛苦|感恩|致謝|道謝|多謝晒|thank|thanks|grateful|gratitude|appreciate|appreciation|thankful|much obliged|致敬|銘謝|代我謝|說聲謝|cheers|thx|ty|kudos",
  good: "表揚|稱讚|讚|點贊|好評|五星|很棒|真棒|專業|熱心|親切|有禮貌|貼心|周到|耐心|滿意|效率高|動作快|優秀|錦旗|嘉獎|誇|認真|負責任|一流|不錯|厲害|給力|幫了大忙|盡責|好人|praise|compliment|compliments|commend|kudos|great job|well done|excellent|fantastic|amazing|wonderful|brilliant|awesome|outstanding|friendly|helpful|professional|kind|impressed|five stars|superb|hats off|satisfied|happy with|good work|great work|great service|good service|polite|best service|感動|笑咪咪|笑瞇瞇|乾淨多了|漂亮|很快就|順利|客氣|勤快|暖心|溫暖|佩服|滿分|一百分|豎大拇指|超讚|好正|好好人|頂呱呱|不收錢|手藝好|態度好|態度真好|服務好|辛苦了|有進步|改善了|值得|獎|最棒|最好|impressive|thumbs up|lovely|gem|star|touched|spotless|tidy|patient|reliable|quickly|went above|above and beyond|ten out of ten|best in|bless|respect|loved|nicest|sweet|award|improved a lot|grateful|incredibly",
  languageName:
    "英文|英語|中文|簡體|繁體|國語|普通話|華語|粵語|廣東話|漢語|正體|語言|語系|english|chinese|mandarin|cantonese|language|languages|simplified|traditional|characters",
  change:
    "換成|改成|切換|轉成|改用|換|切到|更改|設定|顯示|介面|版本|switch|change|set|version|translate",
  how: "怎麼用|如何使用|使用說明|使用方法|怎麼操作|操作|功能|選單|菜單|說明書|指南|指引|教學|不會用|教我|幫助|幫忙|協助|做什麼|能幹|主選單|help|menu|instructions|guide|tutorial|commands|options|manual|how do i use|how does this work|what can you do|get started|guidance|confused|lost|指令|怎麼玩|怎麼弄|第一次用|新手|從哪開始|what is this|where do i begin|where do i start|what to press|what to type|usage|how to use|new here",
  stop: "取消|算了|不用了|不要了|放棄|撤銷|撤回|中止|終止|停止|退出|作廢|唔使|不辦|不填|不想|改變主意|改主意|當我沒|別弄|沒事了|撤掉|cancel|nevermind|never mind|forget it|stop|quit|exit|abort|withdraw|drop it|changed my mind|no longer|scrap|don't bother|call it off|discard|leave it",
  hello:
    "你好|您好|哈囉|哈嘍|嗨|早安|午安|晚安|早上好|下午好|晚上好|有人在嗎|在嗎|安安|在不在|hello|hi|hey|good morning|good afternoon|good evening|greetings|hiya|howdy",
  world:
    "天氣|下雨|股票|股價|電影|笑話|機票|火車|餐廳|好吃|比特幣|匯率|球賽|籃球|足球|棒球|星座|唱歌|首歌|作業|作文|數學|女朋友|男朋友|減肥|手機|電腦|遊戲|總統|首都|新聞|明星|旅遊|高鐵|做菜|食譜|彩券|翻譯|詩|量子|歷史|weather|rain|stock|stocks|bitcoin|movie|film|joke|flight|recipe|football|basketball|restaurant|song|poem|homework|girlfriend|boyfriend|capital of|president|news|game|pizza|horoscope|translate|cook|bake|laptop|novel|zodiac|lottery|hotel|牙醫|醫院|醫生|掛號|感冒|發燒|頭痛|失眠|銀行|郵局|信用卡|貸款|駕照|護照|簽證|身分證|健保|社保|報稅|大學|高考|考試|考研|段考|開學|老師|同學|老闆|公司尾牙|面試|辭職|履歷|薪水|老婆|老公|男友|女友|情人|結婚|離婚|戀愛|相親|爺爺|奶奶|阿嬤|生日|聖誕|春節假期去|愛|夢|人生|宇宙|月球|外星人|地球|恐龍|皇帝|唐朝|三國|李白|魯迅|莎士比亞|音樂|吉他|鋼琴曲|歌手|演員|綜藝|動畫|漫畫|小說|追劇|抖音|微博|臉書|youtube|netflix|instagram|淘寶|快遞單號|順豐|外賣|奶茶|咖啡|火鍋|燒烤店推薦|牛肉麵|炒飯|排骨|水餃|蛋糕|壽司|披薩|榴槤|西瓜|番茄|紅酒|減脂|瑜珈|跑步|游泳怎麼學|登山|露營|釣魚|衝浪|滑雪|圍棋|象棋|王者榮耀|原神|手遊|寵物貓|小狗|貓咪|狗糧|公車|捷運|地鐵|動車|機場|航班|加油站|油價|房價|房市|基金|大盤|a股|黃金|美元|台幣|幣圈|屬什麼|運勢|塔羅|算命|六合彩|樂透|彩票|日食|颱風會不會|英國|美國|日本|韓國|法國|東京|巴黎|首爾|迪士尼|鞋子|衣服|口紅|面膜|香水|iphone|安卓|程式|python|英文單字|四級|多益|日語|法語|德語|dentist|doctor|hospital|headache|bank|post office|credit card|loan|passport|visa|driving test|driver's license|university|exam|school|teacher|boss|salary|resume|wife|husband|grandma makes|birthday|christmas|love|dream|universe|moon|planet|alien|dinosaur|emperor|shakespeare|music|piano|singer|actor|series|tiktok|instagram|facebook|youtube|netflix|amazon parcel|uber|taxi|coffee|noodles|cake|sushi|egg|soup|banana|tomato|wine|yoga|marathon|swimming lessons|camping|fishing|surfing|chess|video game|puppy|kitten|cat food|cats|penguin|elephant|train ticket|subway|airport|airline|gas prices|exchange rate|crypto|gold price|typhoon|england|japan|france|tokyo|paris|shoes|clothes|dress|haircut|perfume|iphone|python|javascript|spanish|korean|german|korea|math|physics|eclipse|ocean|mountain|car brand|motorcycle|babysitter|vacation|party games|meme|lyrics|concert|ticket to|museum",
};
