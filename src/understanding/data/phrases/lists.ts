/**
 * Words that stand in for `{name}` in training phrases, so that one phrase teaches many objects.
 * Written in either script: everything is folded before training. `_en` lists serve English phrases.
 */
export const PHRASE_LISTS: Readonly<Record<string, string>> = {
  lift: "電梯|升降機|三棟電梯|貨梯|客梯|客用電梯|A座的電梯|我們這邊的電梯|電梯門|電梯按鈕",
  lift_en: "lift|elevator|the lift in block 3|elevator B|service lift|the elevators|lift door",
  equipment:
    "路燈|樓道燈|門禁|對講機|大門|單元門|鐵捲門|車庫門|道閘|監視器|攝像頭|健身器材|遊樂設施|溜滑梯|公共廁所|熱水器|水泵|抽水馬達|消防栓|緊急照明|感應燈|扶手|欄杆|地磚|天花板|外牆|玻璃|信箱|空調|冷氣|網路|飲水機|充電樁|樓梯燈|走廊燈|噴水池|泳池|健身房的跑步機|會所的門|水龍頭|馬桶|排水溝|水溝蓋|下水道|窗戶|屋頂|防火門|閘機|燈泡|插座",
  equipment_en:
    "street light|hallway light|door lock|intercom|main gate|garage door|barrier gate|camera|cctv|gym equipment|playground swing|public toilet|water heater|water pump|fire hydrant|handrail|floor tile|ceiling|outer wall|window|mailbox|air conditioning|treadmill|swimming pool|faucet|toilet|drain|manhole cover|roof|fire door|light bulb|socket|corridor lamp|stair light|shutter",
  broken:
    "壞了|又壞了|壞掉了|故障|失靈|不能用|用不了|打不開|關不上|不動了|沒反應|掉下來了|裂開了|卡住了|鬆了|破了|爛了|一直沒修|壞了好幾天|壞咗|又壞咗|唔郁|停擺|報廢了|生鏽了|不亮|不亮了|熄了|漏油|異響|有怪聲|一直響|時好時壞|經常出問題|老是出故障|一直在維修|修了又壞|有問題",
  broken_en:
    "is broken|is broken again|is not working|stopped working|doesn't work|won't open|won't close|is stuck|is out of order|keeps breaking down|has been broken for days|fell off|is cracked|is loose|is damaged|is faulty|is out of service|makes a strange noise|keeps failing|is dead|needs repair|is jammed|has a problem|is malfunctioning",
  leak: "漏水|滲水|滴水|爆管|水管破了|積水|淹水|冒水|返水|發霉|受潮|長霉|壁癌|水漬|水一直流|滲漏",
  where:
    "我家|天花板|浴室|廁所|廚房|陽台|客廳|地下室|停車場|樓梯間|走廊|大廳|外牆|頂樓|天台|樓上|樓下|管道間|房間|牆壁|三樓|5樓|B1|洗手間|車庫|家裡|屋企|主臥|洗手間天花",
  where_en:
    "my flat|my apartment|the ceiling|the bathroom|the kitchen|the balcony|the basement|the car park|the stairwell|the corridor|the lobby|our floor|the garage|my living room|the bedroom|the roof|unit 1203",
  water:
    "停水|沒水|沒有水|水壓很小|水很黃|水有異味|水太小|水質很差|水是濁的|自來水發黃|熱水不熱|冇水|冇熱水|水龍頭沒水|水好細",
  water_en:
    "no water|no hot water|low water pressure|dirty water|brown water|smelly water|water leak|a burst pipe|flooding|water cut off|leaking tap|rusty water",
  power:
    "停電|斷電|跳電|跳閘|沒電|沒有電|電壓不穩|電壓太低|電壓過高|燈一直閃|電燈閃爍|一直跳電|三天兩頭停電|無預警停電|突然停電|缺相|電時有時無|冇電|經常跳掣|總開關一直跳|頻繁停電|又停電了|又跳閘了|變壓器很吵",
  power_en:
    "no power|a power outage|a blackout|power cut|power keeps tripping|the breaker keeps tripping|voltage is unstable|low voltage|lights are flickering|no electricity|power goes off every day|frequent outages|the power is out|power surge",
  noise:
    "很吵|太吵|吵死了|噪音很大|半夜裝修|敲敲打打|電鑽聲|唱歌|放音樂很大聲|小孩跑來跑去|拖椅子|狗一直叫|狗吠|打麻將|跳廣場舞|施工噪音|低頻噪音|音響太大聲|深夜開派對|彈鋼琴|吵架|跑跳|好嘈|嘈到瞓唔到|擾民|抽油煙機聲音很大|冷氣外機很吵|大聲喧嘩|摔東西|洗衣機震動|蹦蹦跳跳|鬧個不停|太鬧",
  noise_en:
    "so noisy|too loud|loud music|drilling at night|partying all night|barking dogs|renovation noise|stomping|shouting|screaming|banging on the wall|construction noise at night|karaoke|making noise after midnight|playing piano late",
  when: "半夜|凌晨|每天|晚上|每晚|大清早|週末|中午|昨天|今天早上|一整天|從昨天到現在|這幾天|最近|一個月了|好幾次|三更半夜|好多日|前天開始|一直|天天|整晚|剛剛|連續三天",
  when_en:
    "every night|at midnight|since yesterday|all day|for a week|again|every morning|on weekends|for three days|since this morning|since Monday|right now|the whole week|at 2am",
  dirty:
    "很髒|髒亂|沒人打掃|沒人清|臭味|很臭|垃圾堆積|垃圾沒人收|蟑螂|老鼠|蚊子很多|狗大便|狗屎|尿味|煙蒂|菸味|污水|油污|好污糟|冇人掃|垃圾成堆|垃圾滿出來|積灰|很多灰|黏黏的|異味|惡臭|長蟲|垃圾桶爆滿|雜物堆放|堆滿雜物|亂丟垃圾|高空拋物|丟菸蒂|油煙|衛生很差|衛生太差",
  dirty_en:
    "dirty|filthy|full of trash|garbage is piling up|smells terrible|cockroaches|rats|dog poop|cigarette butts|nobody cleans|rubbish not collected|urine smell|sewage smell|litter everywhere|overflowing bins|smoke smell|stinks",
  cleanPlace:
    "樓道|樓梯間|電梯裡|大廳|垃圾房|垃圾桶|廁所|走廊|停車場|中庭|花園|地下室|回收室|門口|我們這層|公設|游泳池|兒童遊戲區|後巷|梯間|梯口",
  parking:
    "亂停車|車位被佔|車位被人佔了|違停|擋住出口|堵住車庫|占用我的車位|停車場沒位子|外來車輛亂停|消防通道被車堵住|機車亂停|電動車亂停|車被刮了|車被刮傷|雙排停車|霸佔車位|亂泊車|停在消防通道|擋到我的車|殭屍車佔位|道閘砸到我的車",
  parking_en:
    "someone parked in my spot|illegal parking|a car is blocking the exit|my parking space is taken|cars block the fire lane|double parking|my car got scratched in the car park|strangers park in our garage|motorcycles parked everywhere|a van blocks the driveway",
  security:
    "遭小偷|被偷|東西不見|包裹被偷|腳踏車被偷|陌生人進來|推銷人員隨便進出|保全睡覺|保安不在崗|沒有人巡邏|門禁形同虛設|監視器壞了|外人隨意進出|可疑人士|打架|有人按門鈴騷擾|外賣隨便進|被撬門|失竊|保安瞓覺|偷快遞",
  security_en:
    "my bike was stolen|package stolen|strangers walk in|guard is sleeping|no patrol|broken into|theft|suspicious people hanging around|anyone can get in|security guard absent|burglary",
  greenery:
    "草沒人剪|樹枝太長|樹倒了|樹快倒了|花都死了|草皮枯了|樹枝擋到窗戶|雜草叢生|綠化帶被破壞|樹木遮光|落葉沒人掃|噴農藥沒通知|有人在綠地種菜|樹根把路面頂起來|花園荒廢|草坪都禿了",
  greenery_en:
    "grass is overgrown|a tree fell down|branches block my window|the plants are dead|weeds everywhere|dead leaves not swept|the lawn is dying|tree roots lift the pavement",
  fees: "管理費亂收|物業費太高|收費不合理|多收了錢|亂收費|帳單算錯|重複扣款|停車費漲價|公攤太多|收費不透明|重覆收費|電費太高|電費突然暴漲|水費不對|費用算錯了|多扣了錢|電費單有誤|繳過了還催繳|電費多了一倍|帳單金額不對|罰款不合理|管理費貴得離譜|明細不清楚",
  fees_en:
    "I was overcharged|the bill is wrong|charged twice|the management fee is too high|my electricity bill is way too high|hidden charges|unfair fee|they billed me for nothing|wrong amount on my invoice|my bill tripled|incorrect billing|double billing",
  meter:
    "電錶跑太快|電表不準|電錶壞了|電錶讀數不對|抄表抄錯|水錶不準|電表倒轉|電錶燒了|電錶沒顯示|電表空轉|抄錯度數|電表箱燒焦|電表異常|智能電表顯示錯誤",
  meter_en:
    "the meter runs too fast|meter is wrong|wrong meter reading|meter display is blank|the meter is burnt|meter was misread|the meter keeps spinning when everything is off",
  neighbour:
    "樓上亂丟東西|鄰居在走廊堆雜物|隔壁抽菸|對門佔用公共空間|樓上澆花滴水|鄰居養很多貓|鄰居違建|隔壁在陽台燒烤|樓上曬衣服滴水|鄰居霸佔梯間|樓上高空拋物|隔壁群租|鄰居把鞋櫃放走廊|隔離屋成日食煙|鄰居打隔間|樓下開店油煙|鄰居騷擾我|鄰居私拉電線",
  neighbour_en:
    "my neighbour smokes in the corridor|the neighbour puts stuff in the hallway|people upstairs throw things out of the window|next door keeps too many cats|neighbour built something illegal|the people above pour water on my balcony|my neighbour harasses me",
  staffBad:
    "態度很差|態度惡劣|服務態度差|講話很兇|愛理不理|罵人|推來推去|互踢皮球|不負責任|敷衍了事|很沒禮貌|推卸責任|不接電話|很不耐煩|上班玩手機|遲到早退|辦事拖拉|效率太差|口氣很差|態度囂張|把人當皮球踢|掛我電話|答非所問|服務好差|黑面|冇禮貌|已讀不回|沒人理|不理人|說話不算話|騙人|不作為",
  staffBad_en:
    "was very rude|has a terrible attitude|ignored me|hung up on me|yelled at me|is so unprofessional|was unhelpful|keeps passing the buck|never answers the phone|treated me badly|was impolite|lied to me|is lazy|kept me waiting for hours",
  staff:
    "管理員|保全|保安|物業|客服|工作人員|經理|主任|櫃台|清潔人員|抄表員|師傅|維修人員|司機|業務|窗口人員|你們的員工|物管|管理處的人|管家|警衛|職員|看更|業務員|管理公司|承辦人員|櫃檯小姐|技術人員",
  staff_en:
    "guard|manager|receptionist|cleaner|technician|meter reader|driver|salesman|your staff|customer service|clerk|officer|concierge|security guard|the counter lady|repairman|inspector",
  quality:
    "水泥結塊|水泥受潮|水泥強度不夠|水泥不凝固|凝結太慢|水泥開裂|混凝土開裂|水泥有雜質|水泥過期|袋子破了|包裝破損|少了好幾包|重量不足|起砂|起粉|不達標|檢驗不合格|安定性不良|牌號不對|標號不符|色差很大|水泥質量有問題|水泥品質很差|水泥乾太快|批盪爆裂|缺斤少兩|水泥假貨",
  quality_en:
    "the cement has lumps|cement won't set|bags were damaged|weak concrete strength|cracks after pouring|the cement is expired|bags are underweight|bad quality cement|failed the lab test|wrong grade was delivered|impurities in the cement|the cement hardened in the bag",
  delivery:
    "送貨延遲|還沒送到|送錯貨|送貨遲到|到貨少了|車還沒來|少送了|發錯貨|出貨太慢|訂單延誤|沒有按時到貨|司機不卸貨|運輸太慢|貨沒到|送錯地址|遲了三天才送到|放鴿子沒送貨|卸貨亂丟|等貨等了一個禮拜|配送慢|交貨不準時|車皮沒到",
  delivery_en:
    "the delivery is late|the truck never came|wrong product delivered|the order is short|goods not arrived|late shipment|delivery delayed again|the driver refused to unload|they delivered to the wrong site|missing bags in the delivery",
  product: "水泥|散裝水泥|袋裝水泥|42.5水泥|P.O 42.5|礦渣水泥|白水泥|快硬水泥|熟料|混凝土",
  rule: "裝修時間|養寵物|停車|訪客登記|搬家|垃圾分類|管理費|會所使用|健身房開放|游泳池開放|出租房子|裝冷氣|封陽台|裝鐵窗|曬衣服|放鞋櫃|電動車充電|裝修押金|裝修申請|借用會議室|烤肉|公設使用|大件垃圾|外送員進出|寄放鑰匙|門禁卡補辦|車位租用|快遞代收|裝天線|施工時間|噪音管制|改格局|打牆|泳池帶朋友|裝監視器|裝充電樁|租客登記|過戶|物業費繳納|物業費標準|裝修垃圾清運|太陽能板安裝|停車費|臨時停車|月租車位|燒香拜拜|煙火|單車停放",
  rule_en:
    "renovation|pets|parking|visitors|moving furniture|garbage sorting|the gym|the pool|air conditioner installation|balcony enclosure|bbq|the club house|meeting room booking|bulky waste|access cards|subletting|bicycle storage|noise|drilling|electric scooters|satellite dishes|solar panels|the management fee|parking permits",
  ruleAct:
    "養狗|養貓|裝修|打牆|敲牆|封陽台|裝鐵窗|放鞋櫃|烤肉|辦派對|借會議室|帶朋友游泳|停兩台車|改管線|裝冷氣|曬棉被|租給別人|裝監視器|裝充電樁|貼春聯|種菜|裝熱水器|搬家|週日施工|在陽台抽菸|裝太陽能|放單車|開分期|刷卡|提前退租|改名字|延期繳費|用信用卡|代辦|找別人代辦|網上辦理|自己請施工單位|自己買變壓器",
  ruleAct_en:
    "keep a dog|have a cat|renovate on sunday|drill in the evening|install a satellite dish|enclose my balcony|hold a party|bring guests to the pool|sublet my flat|leave shoes in the corridor|use the meeting room|pay by credit card|pay in instalments|store a bike in the hallway|change my windows|smoke on the balcony|choose my own contractor|do it online|let someone else apply for me|use the gym at night|charge my e-bike in the garage",
  supplyDoc:
    "新裝|增容|報裝|過戶|臨時用電|減容|暫停用電|銷戶|高壓用電|低壓用電|換電錶|雙電源|專線|設計審查|竣工驗收|送電|分戶|改名|復電|光伏併網|申請用電|中間檢查|供用電合同",
  supplyDoc_en:
    "a new connection|a load increase|a temporary supply|a transfer of account|a high voltage supply|the design review|the final inspection|a dual supply|closing an account|rooftop solar connection|changing the meter|energisation",
  doc: "文件|資料|證件|材料|圖紙|證明|手續|表格|合同|身分證",
  capacity:
    "50千瓦|100 kW|315 kVA|800千伏安|1.2 MVA|500kVA|30kW|3000KVA|兩千千伏安|10千瓦|630 kVA|1000 kVA|200kw",
  site: "工廠|廠房|店面|新家|新房子|商場|飯店|餐廳|養殖場|農場|倉庫|工地|辦公室|醫院|學校|數據中心|充電站|我家|公司|門市|別墅|小區|大樓|機房|抽水站|舖頭|食品加工廠|鋪子|冷庫|車間|攤位",
  site_en:
    "factory|shop|new house|restaurant|farm|warehouse|construction site|office|hospital|school|data center|charging station|villa|mall|workshop|apartment building|pump station|hotel|cold storage|plant",
  caseWord:
    "案件|案子|投訴|申請|報修|工單|單子|報裝|建議|請求|反映的問題|訴求|維修單|個案|新裝申請|增容申請|我單嘢|件",
  case_en:
    "case|complaint|application|request|ticket|repair request|report|supply application|suggestion|order",
  ref: "C-7K3M-9QX2|c-2b5n-7wkd|S-4H2N-8T6W|C8ZP1Q7RD|C-3XW8-0M4T|R-9J2K-44TV|e-5p6q-1zzx",
  office:
    "管理處|物業|管理中心|服務中心|營業廳|客服|辦公室|公司|你們|管委會|供電所|營業站|客服中心|業務部|銷售部|維修部|值班室|警衛室|工程部|櫃台|保安亭|門市|服務處|收費處|總公司|窗口",
  office_en:
    "management office|service center|office|counter|customer service|sales department|business hall|repair team|guard house|company|front desk|branch|help desk|headquarters",
  human:
    "真人|人工|客服|專員|客服人員|人工客服|服務人員|工作人員|主任|經理|負責人|值班人員|管理員|專人|活人|主管|領導|你們主管|店長|承辦人|物業經理|接線生|業務員|工程師",
  human_en:
    "a human|a real person|an agent|someone|a representative|customer service|the manager|a live person|an operator|a supervisor|your boss|the person in charge|a staff member|a live agent|support|the engineer on duty",
  visitWho:
    "我們學校|我們公司|我們物業公司|同行|我們協會|兄弟單位|學生們|我們社區|政府代表團|一群客戶|媒體|我們管委會|我們業委會|我哋屋苑|外地同行|我們工會|大學|經銷商|潛在客戶",
  visitWhat:
    "小區|社區|工廠|水泥廠|生產線|管理處|你們公司|大樓|變電站|廠區|園區|物業|展示中心|實驗室|控制室|示範社區|營業廳|窯",
  visit_en:
    "your estate|the factory|the cement plant|your facility|the production line|the substation|your community|your property|the plant|your office|the control room|the kiln|your showroom|the laboratory",
  visitWho_en:
    "our school|a delegation|our company|students|our management company|a group of 20|colleagues from another estate|our committee|university students|dealers|journalists|our association",
  corrupt:
    "收紅包|收錢|索賄|要好處|要好處費|收回扣|吃回扣|貪污|收賄|受賄|吃拿卡要|三指定|收黑錢|勒索|圖利廠商|暗示要錢|要茶水費|私下收費|收禮|索要財物|利益輸送|指定施工單位|指定設備廠家|挪用公款|舞弊|圍標|徇私|以權謀私|利用職權|中飽私囊|做假帳|索要好處|收利是|暗箱操作|洩露個資|偷賣個資|要煙要酒|要我請客|侵佔公款",
  corrupt_en:
    "took a bribe|asked for a bribe|demanded money|takes kickbacks|is corrupt|asked for cash under the table|forced me to use his contractor|embezzled funds|extorted money|wanted a red envelope|accepts gifts|steals from residents|abuses his position|sold our personal data|rigged the tender|pocketed the deposit|asked for a favour in return",
  good: "很好|非常好|很親切|很專業|很有耐心|很熱心|超讚|服務周到|態度很好|認真負責|效率高|動作快|好貼心|一級棒|好有禮貌|值得表揚|很用心|很給力|幫了大忙|好滿意|很細心|無可挑剔|頂呱呱|沒話說|很負責|很客氣|很敬業|真棒",
  good_en:
    "was great|was very helpful|was so kind|did an excellent job|was professional|is wonderful|was patient|is amazing|was really friendly|did a fantastic job|was super fast|deserves a raise|went the extra mile|saved the day|is the best",
  lang: "英文|英語|中文|簡體|繁體|簡體中文|繁體中文|國語|普通話|正體中文|English|華語|簡體字|繁體字|粵語|廣東話",
  lang_en:
    "english|chinese|simplified chinese|traditional chinese|mandarin|another language|cantonese",
  amenity:
    "充電樁|長椅|路燈|監視器|快遞櫃|垃圾桶|遊樂設施|健身房|腳踏車架|花圃|涼亭|減速帶|無障礙坡道|停車位|電動車充電站|飲水機|自動門|鏡子|桌球室|圖書室|兒童遊戲區|洗車區|自助繳費機|扶手|共享雨傘|防滑墊|哺乳室|曬衣場|寵物公園|會議室|籃球場|指示牌|自動販賣機|感應燈|休息區|回收桶|線上客服|手機支付",
  amenity_en:
    "charging stations|benches|street lights|cameras|parcel lockers|trash bins|a playground|bike racks|flower beds|speed bumps|a ramp|more parking|a water fountain|automatic doors|a reading room|a car wash|online payment|a mobile app|vending machines|signs|a basketball court|motion sensor lamps|a self-service kiosk|umbrella stand|a dog park|monthly newsletters",
  activity:
    "中秋晚會|節日活動|住戶聚餐|健身課|讀書會|親子活動|跳蚤市場|園遊會|消防演習|座談會|義診|旅遊|聖誕派對|技術培訓|產品說明會|用電安全講座",
  hello: "你好|您好|哈囉|嗨|hi|早安|請問|不好意思|你好啊|管理員你好|喂你好|hello|各位好",
  hello_en: "hi|hello|hey|good morning|hi there|excuse me|dear sir or madam|good afternoon",
  thanks: "謝謝|麻煩了|拜託|感謝|謝啦|多謝|唔該|請儘快處理|麻煩儘快|急|急急急|請回覆",
  thanks_en: "thanks|thank you|please|asap|please help|thanks in advance|please reply|urgent",
};
