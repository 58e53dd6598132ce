/**
 * Kinds of complaint and the words that point to them, with a weight: 3 names the matter itself,
 * 2 points to it, 1 only hints. Policy packs use these ids: never rename one.
 * Words are folded when read, so either script will do; English words also match with s, ed, ing.
 */
export const KIND_WORDS = {
  lift: {
    3: "電梯|升降機|昇降機|扶梯|電梯門|升降梯|货梯|𨋢|電剃|lift|elevator|elevater|escalator",
    1: "困人|樓層按鈕|困住",
  },
  water: {
    3: "漏水|滲水|停水|水管|爆管|水壓|自來水|熱水|積水|淹水|返水|冇水|沒水|沒有水|滴水|污水|排水|下水道|冷水|漏緊水|入水|壁癌|leak|leaking|flood|flooded|flooding|plumbing|water pressure|no water|hot water|burst pipe|sewage|dripping|drips",
    2: "水龍頭|水質|馬桶|冒水|水很黃|發霉|天花板滴|天花滴|抽水|水箱|水塔|水漬|水痕|潮濕|受潮|浸水|water|pipe|tap|faucet|toilet|drain|mold|mould|damp",
  },
  power: {
    3: "停電|斷電|跳電|跳閘|跳掣|沒電|沒有電|冇電|漏電|觸電|blackout|power outage|outage|no power|no electricity|power cut|power failure|power is out|power went out|breaker|short circuit",
    2: "電線|配電|插座|電箱|總開關|電力|保險絲|electricity|electric|wiring|power|fuse|socket",
  },
  noise: {
    3: "吵|噪音|噪聲|好嘈|嘈|喧嘩|擾民|電鑽|狗叫|狗吠|廣場舞|唱歌|卡拉ok|半夜裝修|低頻|吠|noise|noisy|loud|barking|karaoke|drilling|shouting|stomping|banging|screaming",
    2: "裝修|敲打|敲牆|音樂|音響|打麻將|睡不著|跑來跑去|拖椅子|跑跳|施工|派對|鋼琴|music|party|parties|drill|hammering|can't sleep|cannot sleep|renovation",
  },
  cleaning: {
    3: "垃圾|髒|臭|蟑螂|老鼠|打掃|清潔|衛生|狗屎|狗大便|尿味|異味|蚊子|煙蒂|菸蒂|積灰|污糟|保潔|廚餘|惡臭|garbage|trash|rubbish|dirty|filthy|smelly|stink|stinks|cockroach|cockroaches|rat|rats|cleaning|cleaner|litter|dog poop|disgusting|hygiene",
    2: "味道|雜物|油污|灰塵|蒼蠅|白蟻|拖地|味|嘔吐物|smell|smells|pest|bins|mosquitoes|odor|odour",
  },
  security: {
    3: "小偷|被偷|失竊|偷竊|陌生人|巡邏|可疑|治安|撬門|闖入|外人|門禁形同虛設|監控|監視器|攝像頭|stolen|theft|thief|burglary|broken into|stranger|patrol|suspicious|cctv|trespass",
    2: "保全|保安|警衛|門衛|門禁|推銷|看更|崗亭|不安全|安全|security|guard|camera|unsafe|safety|intruder",
  },
  parking: {
    3: "停車位|車位|違停|亂停|亂泊|泊車|佔用車位|占車位|道閘|堵住車|擋住車|殭屍車|停車場亂|刮車|刮傷|停車費|車庫|霸位|park|parked|parking|double parking|driveway|parking space|my bay|my spot",
    2: "停車|停車場|車輛|充電樁|車被|機車|電動車|電單車|car park|vehicle|garage|carpark",
  },
  repair: {
    3: "路燈|樓道燈|公共設施|對講機|單元門|鐵捲門|外牆|磁磚|地磚|欄杆|扶手|溜滑梯|健身器材|消防栓|圍牆|門鎖|防火門|大門|電燈|燈泡|天台|裂縫|剝落|感應燈|信箱|street light|street lamp|lamp|light bulb|intercom|door lock|gate|handrail|tile|ceiling crack|playground|gym equipment|handle|shutter|window|roof|outer wall|plaster",
    2: "燈|天花板|門|窗戶|玻璃|牆|維修|報修|修理|泳池|空調|冷氣|地板|遊樂|器材|壞了|故障|設施|light|door|ceiling|wall|floor|broken|repair|fix|crack|cracked|pool|air conditioning|treadmill",
  },
  greenery: {
    3: "草坪|樹枝|樹倒|綠化|雜草|花圃|修剪|草皮|落葉|樹木|花園|大樹|植物|枯死|剪草|樹根|grass|lawn|tree|trees|branch|branches|weeds|plants|leaves|hedge|garden|landscaping",
    2: "樹|草|花|盆栽|除草|flower|bush",
  },
  fees: {
    3: "管理費|物業費|亂收費|收費|多收|公攤|重複扣款|罰款|押金|水費|overcharged|charged|management fee|fee|fees|deposit|charges|refund",
    2: "費用|扣款|催繳|漲價|明細|太貴|收據|發票|expensive|invoice|receipt|payment",
  },
  neighbour: {
    3: "鄰居|隔壁|對門|隔離屋|樓上住戶|樓上的人|違建|群租|高空拋物|二手菸|抽菸|抽煙|食煙|養狗|養貓|neighbour|neighbor|next door|upstairs|smoking|smokes|people above",
    2: "樓上|樓下|對面|狗|貓|寵物|堆雜物|鞋櫃|油煙|曬衣服|dog|cats|pet|above me|below me",
  },
  staff: {
    3: "態度|沒禮貌|不耐煩|罵人|兇|推卸|踢皮球|敷衍|不理人|愛理不理|翻白眼|冇禮貌|黑面|囂張|口氣|掛我電話|不負責|滑手機|玩手機|睡覺|rude|attitude|unprofessional|impolite|yelled|ignored me|hung up|unhelpful|insulted|lazy|disrespectful",
    2: "管理員|員工|工作人員|經理|主任|櫃台|窗口小姐|客服|物業人員|抄表員|管家|staff|manager|receptionist|employee|officer|front desk|concierge|technician",
  },
  outage: {
    3: "停電|斷電|跳電|跳閘|跳掣|沒電|沒有電|冇電|缺相|blackout|outage|no power|no electricity|power cut|power failure|power is out|power went out",
    2: "搶修|復電|供電中斷|電力|electricity|power",
  },
  voltage: {
    3: "電壓|忽明忽暗|閃爍|電壓不穩|低壓|過電壓|諧波|電能質量|燈一直閃|voltage|flicker|flickering|brownout|surge|power quality|dim",
    2: "燒壞|電器燒|燒掉|fried|burned out|burnt",
  },
  meter: {
    3: "電表|電錶|水表|水錶|抄表|抄錶|讀數|度數|表箱|智能表|走字|meter|reading|misread",
  },
  billing: {
    3: "電費|電費單|帳單|賬單|電價|扣費|繳費|滯納金|多收電費|bill|bills|billing|billed|tariff|electricity bill|double billing",
    2: "費用|多扣|重複扣款|太貴|charged|invoice|overcharged",
  },
  service: {
    3: "服務態度|服務差|服務質量|營業廳|辦事拖拉|窗口|效率差|業務辦理|counter service|poor service|bad service|customer service",
    2: "服務|態度|排隊|效率|service|queue|attitude",
  },
  quality: {
    3: "結塊|起砂|起粉|強度不夠|強度不足|不凝固|凝結|標號|水泥質量|水泥品質|品質差|質量差|受潮結|安定性|雜質|開裂|少包|缺斤少兩|重量不足|過期|檢驗報告|lumps|lumpy|compressive strength|won't set|cement quality|bad quality|impurities|underweight|expired|weak concrete|quality",
    2: "水泥|混凝土|熟料|破包|強度|品質|質量|cement|concrete|bags|strength",
  },
  delivery: {
    3: "送貨|到貨|發貨|出貨|交貨|配送|運輸|卸貨|送錯|少送|發錯|貨車|沒送到|還沒送|物流|送達|delivery|deliver|delivered|shipment|truck|unload|goods not arrived|short order",
    2: "訂單|司機|貨沒|延遲|遲到|影子|delay|delayed|late|order|driver",
  },
} as const satisfies Record<string, Partial<Record<1 | 2 | 3, string>>>;

/** Stable id of a kind of complaint. */
export type KindId = keyof typeof KIND_WORDS | "other";
