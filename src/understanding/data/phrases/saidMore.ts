import { type Intent } from "../../intent.ts";

/** More plain sentences, for the intents people word in the most ways. */
export const SAID_MORE: Partial<Record<Intent, string>> = {
  complaint: `
your (guard|concierge|staff|doorman) (refused to|would not|wouldn't) (let my guests in|help|open the gate|give me my parcel|listen|register my complaint)
(保全|警衛|櫃台|管理員|物業)(不讓|不肯讓|拒絕)(我爸媽進來|外賣進來|我朋友上樓|我領包裹|我停車)
(你們|客服|櫃台|窗口|營業廳)(讓我跑了好幾趟|答非所問|一問三不知|每次說法都不一樣|叫我等通知|資料要補三次|亂收件|推給別的部門|辦事很慢|排隊排很久)
the (escalator|bench|heating|hot water|fountain|handrail|gym|sauna) (is making a noise|hasn't worked since Saturday|is always dirty|broke down|is cold|is falling apart)
(paint|plaster|wallpaper|tiles) (is|are) (peeling|falling) off (the walls|in the hall|outside)
(kids|students|people|guests) (throw balls at my windows|run around screaming|leave rubbish by the pool|jump over the fence)
I've been waiting (two hours|all day|for days) for your (truck|delivery|technician|plumber|staff)
(your|the) cement (has a strange colour|smells odd|turned green|is full of dust|came without a date)
(袋子|包裝|水泥袋|發貨單)上的(日期|批號|重量|字)(看不清|是錯的|被塗改|沒有印)
(門牌|招牌|看板|燈箱|雨遮|遮雨棚)(快掉下來|被風吹歪|壞了|破了一個洞)
(舊家具|紙箱|腳踏車|建材|廢棄物)(堆在|丟在|擋在)(樓梯口|走道|回收桶旁|車道|地下室)(沒人清|很久了|)
(逃生門|安全門|頂樓門|側門)(被鎖住|打不開|被東西擋住|關不起來)
(暖氣|地暖|暖氣片)(不熱|漏水|冰的|一直有水聲)
(門鈴|對講|電視|電話線|網路)(沒反應|雜訊|斷斷續續|沒畫面|沒聲)
(流浪狗|流浪貓|野貓)(在車道|在樓下|半夜)(睡覺|叫春|翻垃圾|尿得到處都是)
(牆|牆皮|牆面|天花)(一直掉粉|掉了一地|起泡|長毛|有裂痕)
(車位|車道|坡道)(太窄|太陡|太滑|畫線不清)(，車門打不開|，很難停|，差點撞到|)
修了(三次|好幾次|兩回)(還是|又|都)(漏|壞|沒好|不行)
我被(收了兩次|多收了|亂扣)(停車費|管理費|電費|押金)
(約好|說好)今天(上門換表|來裝機|來抄表|來檢查)，(沒人來|等了一天|放我鴿子)
(管委會|物業|業委會)(開會不公告|帳目不公開|做事不透明|亂花錢|從來不聽我們意見)
someone's (alarm|dog|music|baby monitor) has been (ringing|barking|playing|going) all (day|night)
(the power|our power|electricity) (went off|is gone|blew|died) (after|when) the (transformer|fuse box|cable) (blew up|exploded|burned)
the (water meter|gas pipe|radiator|boiler) is (leaking|dripping|broken)
fees (went up|increased|doubled) (again|) without (explanation|notice)
my kitchen sink backs up every time the neighbours do laundry
the hallway carpet is soaked and smells
lights in the garage have been off since last Friday
your contractor left a hole in my wall
the elevator door closed on my arm
there are wires hanging out of the ceiling on the second floor
I keep getting someone else's bill
the meter reading is nonsense, nobody uses that much
we lose power whenever it storms
our street has been dark for three nights
the voltage dropped and killed my fridge
the guard was watching videos instead of checking visitors
the office promised to call me back and never did
your website keeps rejecting my payment
they cut my power by mistake
the trash chute is blocked
dogs off leash in the garden scare my children
there's graffiti on the wall again
the couple upstairs fights every night
a tree branch fell on my car
the roof leaks right above my bed
someone keeps stealing packages from the lobby
the pump makes a banging noise at 3 am
the drain in front of the shop is overflowing
cars speed through the compound
the gate code no longer works
they painted the wall and dripped all over my car
last batch of cement set way too fast
your cement stained my tiles
the bags burst when we lifted them
the test lab says the strength is below the standard
the truck arrived without paperwork
you sent the invoice but not the goods
the delivery guy was drunk
I have been ignored for weeks
nobody at your company takes responsibility
I'm extremely disappointed by how you treat customers
the staff at the window closed early and sent me away
the new tariff was applied wrongly to my account
I got a notice for a payment I already made
estimated reading again, nobody came to look at the meter
the pool smells of chlorine so badly my eyes burn
the playground is full of broken glass
the fire alarm goes off for no reason every night
no lights no fans no aircon, since noon
we have a power problem at our house
there is a problem with the water
something is wrong with my electric meter
trouble with the neighbors' noise
lift problem in block 7
issue: broken window in the stairwell
bad service at your branch yesterday
I've got a complaint
cockroaches in the corridor again
it stinks of smoke in the stairwell
my unit has no running water
please deal with the illegal parking downstairs
please stop the drilling next door
can you get someone to unblock the drain
need a plumber, pipe burst
need someone to repair the door closer
light bulb on floor 9 needs replacing
the intercom can't be heard
電梯按了七樓卻停在八樓
電梯門夾到我的手
貨梯一直不關門
走廊的燈一閃一閃
我家水表一直在轉可是沒開水
樓上沖馬桶聲音很大
停車場昏暗又積水
我的車位上堆滿建材
住戶群裡都在抱怨垃圾的味道
園藝工人把我的花剪掉了
管理費漲價也不說一聲
收了停車費卻沒車位
昨天有人摔倒，因為地磚翹起來
冷氣水滴到遮雨棚一整夜
兒童遊戲區有碎玻璃
火警警報半夜一直誤響
屋頂的隔熱磚碎了一地
門前的路一直挖一直挖
外勞一大早就在講電話
工人施工把我家水管挖斷了
油漆滴到我車上
水壓小到熱水器點不著
洗澡洗到一半沒水
馬達聲吵到睡不著
我的房間會震動
大門密碼失效進不去
電錶箱冒出焦味
插座會冒火花
只要下雨就跳電
冰箱因為停電東西全壞
電壓不穩把電腦搞壞了
我們這條巷子三天沒路燈
電費單寄錯人
繳費網站一直失敗
明明沒住人度數還這麼高
估計的度數太離譜
你們誤斷我的電
窗口提早關門不受理
等了兩小時才輪到我
電話一直占線打不進去
說要回電結果沒有
我對你們的服務很失望
沒有人願意負責
水泥凝固太快來不及抹
水泥顏色不一致
水泥弄髒我的磁磚
一搬袋子就破
送驗強度不合格
出貨單和實物對不上
司機喝酒送貨
發票來了貨沒來
卸貨撞壞圍籬
樓道燈不亮
下水道堵了
門口積雪沒人鏟
暖氣不熱
家裡暖氣片漏水
單元門關不上
電梯間全是小廣告
遛狗不拴繩嚇到孩子
健身器材生鏽劃破手
高空拋物差點砸到人
樓上裝修砸牆牆裂了
物業不作為
保安亭沒有人
車庫出口總有車擋著
充電樁壞了充不了電
收費不開發票
電表箱被鎖打不開
家裡一半有電一半沒電
三相缺了一相，機器轉不了
村裡電壓低得電飯鍋煮不熟飯
停電一整天工廠損失慘重
部冷氣滴水落嚟我個窗台
條走廊成日得一盞燈
啲水有陣怪味
閘口部機壞咗入唔到
樓上成日拖櫈
冇電呀成層樓
我想投訴個保安
地下水管爆咗
垃圾冇人收成三日
我家淹水了
漏水
停電
沒水
電梯壞掉
好吵
有蟑螂
樓上很吵
鄰居太吵了
廁所堵塞
路燈不亮
水泥有問題
貨還沒到
帳單錯了
電費有問題
有小偷
leak in my flat
power outage
no electricity
noise complaint
lift broken
wrong bill
late delivery
bad cement
rats
blocked toilet
`,
  none: `
(台北車站|故宮|西門町|機場|海邊|百貨公司|動物園)(怎麼去|怎麼走|幾點開|好玩嗎)
我要訂(便當|披薩|蛋糕|花|飲料|位子)
(猜拳|玩遊戲|聊天|說故事|比賽)(嗎|吧|好不好)
(怎麼|如何)(哄女朋友開心|跟老闆加薪|選禮物|交朋友|面對失戀)
(我同事|我表弟|我室友|前男友)(升職了|搬去柏林|失業了|買新車|結婚了)
my (cousin|roommate|uncle|ex|colleague) (moved to Berlin|got promoted|bought a boat|is annoying|plays drums)
how do you (spell accommodation|pronounce quinoa|say hello in Thai|play poker|cook eggs)
do (fish sleep|birds dream|dogs smile|plants feel|bees hibernate)
that's (hilarious|crazy|so cool|awesome news|sad)
how's your day
what are you wearing
I passed my driving test
the movie was too long
can you recommend a good dentist
any plans for the weekend
where did I put my keys
what should I name my fish
is pluto a planet
how do magnets work
who is the tallest man
tell me something interesting
play despacito
turn on the tv
set an alarm for seven
remind me to call mom
what's the exchange rate of the euro
open youtube
i have a headache
my tooth hurts
I want to learn to swim
she broke up with me
they are going to the zoo
we had a barbecue yesterday
the bus was full this morning
my grandpa turned ninety
our teacher is strict
I want to be an astronaut
the soup is too salty
cats or dogs
red or blue
do you dream
are robots taking over
is this real life
I'm on the train
just kidding
you're welcome
no worries
good luck
congratulations
happy birthday
merry christmas to all
what a day
oh my god
hmm let me think
I see
never been there
that's funny
so what
it depends
long story
yesterday's match was amazing
goal!!!
the price of eggs is crazy
when is the next solar eclipse
how deep is the ocean
convert 5 miles to km
what is 15% of 80
spell necessary
synonyms for happy
capital of Peru
is tomato a fruit
how to remove wine stains from a shirt
how to fold a paper plane
best time to visit iceland
how do I get to the airport
what's on tv tonight
find me a babysitter
I need a new job
looking for a girlfriend
buy two tickets for the concert
my amazon parcel is late
netflix keeps buffering
my bank card was declined
the airline lost my luggage
my gym membership expired
renew my library book
my phone bill is too high, which carrier is cheaper
the hotel wifi was slow
uber overcharged me
my landlord in Paris is mean
train strike again
how to fix a flat tire
which oil for my motorcycle
why is my cat sneezing
dog food brands
xkcd
qqqq wwww
sdlkfj sldkfj
aa bb cc
1 2 3 4 5
9876543
hello world program in C
$$$$
:-)
¯\\_(ツ)_/¯
我的駕照考過了
牙齒好痛
推薦牙醫
週末有什麼計劃
鑰匙放哪去了
磁鐵為什麼會吸
講點有趣的
放音樂
設七點的鬧鐘
提醒我打給媽媽
歐元匯率
打開電視
爺爺九十歲了
老師很嚴格
想當太空人
湯太鹹
喜歡貓還是狗
開玩笑的
不客氣
加油
恭喜
生日快樂
原來如此
真假
那又怎樣
說來話長
昨天那球太扯了
雞蛋漲價了
下次日食什麼時候
海有多深
五公里是幾英里
八十的百分之十五
必要怎麼寫
番茄是水果嗎
紅酒漬怎麼去
紙飛機怎麼摺
冰島幾月去好
怎麼去機場
今晚電視演什麼
找保母
想找新工作
想交女朋友
買兩張演唱會的票
我網購的衣服還沒到
銀行卡被吃了
航空公司弄丟我的行李
電信費太貴想換一家
飯店網路很慢
計程車司機亂繞路
機車要加哪種油
貓一直打噴嚏
狗糧推薦
阿伯出事了
欸欸欸
蛤
笑死
傻眼
無言
好煩喔
隨便啦
嗯哼
哇塞
咦
就醬
88
先醬
呵
。
你在幹嘛
在忙嗎
吃飽沒
你家在哪
你有兄弟姊妹嗎
你最喜歡的顏色
可以當我朋友嗎
我好喜歡你
我想環遊世界
人為什麼要活著
宇宙有多大
外太空有聲音嗎
古代人怎麼洗頭
秦始皇是誰
孔子說過什麼
寫一句情話
幫我想藉口請假
老婆生氣了怎麼哄
小孩不吃飯怎麼辦
怎麼存錢
要不要買房
房市會崩嗎
台幣會貶嗎
油價明天漲嗎
樂透開幾號
馬英九是誰
孩子上哪個幼兒園好
高考志願怎麼填
考研還是工作
淘寶退貨怎麼弄
快遞單號查詢順豐
微信登不上去
支付寶怎麼轉帳
公交卡在哪充值
社保怎麼交
護照去哪辦
身份證丟了
高速堵車嗎
北京限號嗎
健康碼
核酸在哪做
打疫苗疼不疼
手機沒訊號
手機費多少
打遊戲嗎
開黑嗎
哪個英雄厲害
追什麼劇
抖音怎麼漲粉
明星離婚了
今日頭條
晚飯吃啥
外賣到哪了
奶茶幾分糖
火鍋底料哪個好
餃子怎麼包
魚香肉絲沒有魚
吃榴蓮會胖嗎
跑步傷膝蓋嗎
怎麼練腹肌
失眠怎麼辦
嗓子疼吃什麼藥
夢見蛇是什麼意思
屬虎和屬猴配嗎
水逆什麼時候結束
你幾點下班陪我聊天
你會死嗎
你有夢想嗎
人工智慧會取代人類嗎
落雨未呀
聽日放唔放假
幾多錢一斤
去邊度玩好
睇咩戲好
好肚餓
`,
  status: `
(我的|)(退款|退費|押金|賠償)什麼時候(下來|到帳|會退|給)
did you fix (the thing|the leak|the lamp|what) I reported (on Monday|last week|yesterday)
(工單|單子|案子)有人(接了|處理|負責)(嗎|了沒|)
any feedback on what I sent you
do you have news for me
is there a decision yet
has my report been looked into
when is someone coming to fix what I reported
my repair was supposed to be scheduled, what happened
where are we with the inspection
is my contract ready to sign
what did the survey say
did the engineer submit the report for my site
please tell me if my complaint was forwarded
when will my supply be switched on, everything is finished
I called about a leak on tuesday, is a plumber assigned
my complaint number is C-8H2K-4M6P, what now
I can't find my case number, can you look up my cases
list my requests
history of my complaints
is it my turn or yours
is there anything missing in my file
has the compensation been approved
how soon will you process my application
remind the person handling my case
it's overdue, please hurry my case
the deadline you gave me has passed, where's my answer
you said by 5 pm today, so?
am I in the queue
what's next for my application
我的維修什麼時候輪到
勘查結果出來沒
合約可以簽了嗎
有沒有我的消息
之前說要幫我轉給工程部，轉了嗎
我忘了案號，可以查我的案件嗎
列出我所有的案子
我的投訴紀錄
現在是等我還是等你們
資料有缺嗎
賠償批了沒
逾期了還沒回，請催一下
說好今天五點前回我，人呢
我排到第幾個了
處理單位是誰
我的案子有進展請告訴我
申請進行得如何
幫我問問師傅幾點到
上次的工單完成了沒
我的需求單狀態
審核結果
預約的勘查是哪天
我想知道我的申請批下來要多久，已經送件了
送件編號S-2B4D-6F8H麻煩查一下
維修進行到哪了
我的案件編號是C-1234-ABCD
進展如何
辦到哪了
有結果沒
處理完了嗎
回覆了嗎
還沒好嗎
什麼時候可以好
等好久了
幾時得
有冇update
查下我個case
`,
  consultation: `
(停車場|車庫|電梯|貨梯|會議室)(高度限制|限重|最多幾人|限速|容納幾人)(是|)(多少|幾公尺|多高|)
(換鎖|換門|刷油漆|裝紗窗|裝淨水器|養魚|裝地暖)(要|需要|用不用)(跟物業說|跟你們說|申請|報備)嗎
(can|may) I (repaint|replace|change|remove|drill into) (my front door|the balcony railing|the floor tiles|an inner wall|the lock)
what's the (speed limit|height limit|weight limit|maximum load|feed-in tariff|voltage tolerance) (in the car park|of the lift|for solar|)
how do you (measure|test|calculate|check) (cement strength|the meter|my consumption|the capacity|the fee)
(光伏|太陽能)(上網電價|補貼|併網)(是多少|有多少|怎麼算|政策)
(房客|租客|新住戶)(要簽什麼文件|要交押金嗎|要登記嗎|可以養狗嗎|怎麼申請門卡)
how do I register a new car for the garage
what are the conditions for a second parking space
are there fines for noise after ten
do you accept cash
what does the supply plan contain
how is the capacity determined
who decides whether I need a dedicated line
what inspections are done during construction
do I need a licensed contractor
is there a list of qualified contractors
what is the validity of the supply plan
what standards must the switchgear meet
when do I have to hand in the completion report
how long after acceptance is the meter installed
is a written application necessary
which level approves 3000 kVA
what is first contact responsibility
how are complaints handled
how many times a year do you visit residents
when is the next residents' meeting
what's the temperature limit for pouring concrete
does your cement contain fly ash
how is bulk cement delivered
is technical advice free of charge
what is the lead time for 50 tons
can I pick up the cement myself
what is the difference between early strength and ordinary cement
may I store cement outdoors
how do I know the production date of a bag
is your cement good for waterproofing
can I move in on a sunday
can I put a sofa in the corridor for a day
are drones allowed in the estate
how do I get a visitor pass
how do I apply for a parking permit
what's the process to change the name on my account
what should I do if I lose my key card
who do I pay the deposit to
where do bulky items go
is the pool heated
are candles allowed
新車要怎麼登記停車
第二個車位有什麼條件
晚上十點後吵鬧會罰款嗎
收現金嗎
供電方案裡面有什麼
容量怎麼決定
誰決定要不要專線
施工中會檢查幾次
一定要找有資質的施工單位嗎
有合格廠商名單嗎
供電方案有效期多久
竣工報告什麼時候交
驗收後多久裝表
一定要書面申請嗎
3000kVA是哪一級核准
住戶大會什麼時候開
你們一年會來訪幾次
水泥有沒有加飛灰
散裝怎麼送
技術指導要錢嗎
五十噸要幾天交貨
可以自己去載嗎
早強水泥和普通水泥差在哪
水泥可以放戶外嗎
生產日期怎麼看
水泥防不防水
星期天可以搬家嗎
走廊可以暫放沙發嗎
社區可以飛空拍機嗎
訪客證怎麼拿
停車證怎麼申請
帳戶改名流程
感應卡丟了怎麼辦
大型家具丟哪
泳池是溫水嗎
能點蠟燭嗎
物業費什麼時候交
房子漏水報不報保險
可以提前交物業費嗎
業主怎麼參加業委會
裝修要交多少押金
施工人員怎麼辦出入證
建築垃圾放哪裡
太陽能可以裝樓頂嗎
一樓院子可以搭棚嗎
商用電多少錢
峰谷怎麼申請，划算嗎
欠費會停電嗎
交了電費多久來電
報停要收費嗎
更名過戶要什麼材料
合表用戶怎麼算電價
電表多久校一次
變壓器產權是誰的
誰負責維護高壓線
功率因數不達標會罰嗎
自備發電機要報備嗎
`,
  suggestion: `
(建議|希望|想建議|盼望)(貴公司|你們|物業|社區|電梯裡|大廳)(提供|增加|加裝|有)(夜間送貨|夜間照明|冷氣|雨傘架|躺椅|通訊錄|二十四小時客服|線上表單|洗手液|無線網路)
(泳池邊|門口|大廳|花園|樓下)(擺|放|弄|搞|設)(幾張躺椅|個雨傘架|個書櫃|盆栽|幾張桌子|一台咖啡機)(吧|嗎|就好了|如何)
(能不能|可不可以|可以)(搞|弄|建|開)個(業主微信群|住戶通訊錄|LINE群組|跳蚤市場|便民服務站)(嗎|呢|)
(公佈欄|公告|官網|APP|帳單)(可以|應該)(更新頻率高一點|再清楚一點|改版|加上英文|多放照片)
(add|put|provide|install) (hand sanitizer|an umbrella stand|a book shelf|lounge chairs|wifi|a coffee machine|a notice board) (in the lift lobby|at the entrance|by the pool|downstairs)( please|)
it would be better if (the gate closed at night|you delivered at night|the forms were online|the guards wore name tags|the lights were brighter)
I'd suggest (a loyalty program|online forms|a newsletter|a yearly barbecue|night delivery|quarterly meetings)
could we have (a yearly barbecue|a residents' chat group|a summer party|better lighting|more plants) (for all residents|please|)
why don't you (put the forms online|open earlier|send a text before coming|use paper bags|add a chat group)
希望客服(可以|能)(二十四小時在線|晚上也有人|回覆快一點|用LINE聯絡)
add a mirror at the blind corner please
I recommend more frequent window cleaning
it'd be lovely to have music in the lobby
could the newsletter be in English as well
put the menu of services on the wall
maybe you can plant lavender
how about free coffee on Mondays
think you should put up a sign for guests
let residents vote on the new colour
there should be a drop-off zone for taxis
you need more disabled parking, just a thought
allow us to pay by phone
may I suggest a reward for on-time payment
my proposal is to share tools among neighbours
an outage map on your website would be super useful
send reminders before bills are due
offer training for masons on how to use your cement
a smaller bag size would sell well
what if we had a community kitchen
I wish the bus shuttle ran later
consider keeping the counter open during lunch
would you consider solar panels on the roof
轉角加一面鏡子吧
希望洗窗次數多一點
大廳可以放點音樂
公告可以有英文版嗎，外國住戶也看得懂
建議種薰衣草
星期一請喝咖啡怎樣
客人指示牌可以清楚一點
讓住戶投票決定顏色
應該要有計程車上下客區
無障礙車位可以多一些
準時繳費可以給點獎勵
網站放停電地圖會很實用
繳費期前發提醒
給師傅辦水泥使用培訓
接駁車晚一點收班就好了
中午窗口也開著比較好
屋頂裝太陽能可以考慮看看
我覺得可以引進智慧門鎖
要不要試試無紙化
能多設幾個垃圾分類點嗎
建議延長圖書室開放時間
建議採用新的清潔公司
可以請物業在群裡多發通知
有個小小的改進意見
我的想法是把舊車棚拆了做綠地
是否可以安排週末也送貨
貴廠的包裝可以加防潮層
盼望增加一台電梯
能否將繳費期限延到月底
提個醒，也算建議，雨天門口鋪個防滑墊
加個遮陽傘嘛
多幾個插座俾人充電就好啦
`,
  praise: `
(巡邏人員|保安|師傅|管家|警衛|值班人員)(半夜|大熱天|下雨|假日)(幫我開門|來搶修|送我回家|處理|幫忙搬東西)，(感激不盡|感恩|真的謝謝|太好了)
(師傅|人員|客服|小姐)(態度和藹|動作麻利|手腳俐落|說話溫柔|服務到位|技術一流)(，動作麻利|，讓人放心|，很滿意|)
our new (manager|guard|cleaner|concierge) is doing (great things|a great job|wonderful work)( for the estate|)
the receptionist went above and beyond
my compliments to your night team
our block has never been this clean
the plumber was on time and tidy
good people working here
your crew is fantastic
so impressed by how fast you answered
everything was solved in one visit
your meter reader is always friendly
your cement is the best in town
thank you for caring about the elderly here
the event last weekend was great, thanks to the organisers
loved the new garden
ten out of ten
I'm touched by your kindness
the guard ran after me to give back my phone
Mr Chen deserves an award
just saying thanks
you guys did well
service has really improved
thank you for your hard work
this is what good service looks like
very professional attitude, thumbs up
your agent solved my issue patiently
grateful for the help
櫃台人員超乎期待
夜班團隊辛苦了
我們這棟從來沒這麼乾淨過
水電準時又收拾得乾淨
你們的人都很好
回覆速度快得讓我驚訝
一次就解決了
抄表員總是很親切
你們的水泥全城最好
謝謝你們關心長輩
上週活動辦得很棒
喜歡新的花園
滿分
警衛追出來還我手機
陳先生應該得獎
單純想說聲謝謝
做得不錯
服務真的有進步
這才叫服務
很專業給個讚
客服耐心解決了我的問題
謝謝幫忙
太給力了
師傅手藝好
小哥態度好又細心
感謝你們及時送電
廠裡的技術員親自來工地教我們，太好了
發貨快，質量好，老客戶了
物業經理親自上門解決，暖心
多謝保安哥哥
好欣賞你哋嘅服務
個師傅好細心，讚
姐姐態度一流
`,
  misconduct: `
(員工|內部人員|倉管|職員)(內外勾結|監守自盜|偷賣)(電纜|材料|水泥|客戶資料|公物)
your (contractor|supplier|engineer) (bribed|paid off|colluded with) (the site engineer|an inspector|your buyer)
the clerk told me to leave some money in the folder
he demanded dinner and drinks before the survey
your engineer owns the contractor he recommends
they let their friends jump the queue for connection
I was asked to pay a fee that is not on the price list, into a private account
the manager hires only his family and invoices ghost workers
the warehouse keeper sells your cement on the black market
an inspector signs off without looking if you tip him
they favour one supplier and threaten the rest
your guard lets cars in for cash
staff forged my signature
the receptionist shows my data to outsiders
someone in billing lowers bills for a fee
the committee chairman gets free renovation from the builder
I was told to choose their design institute or wait forever
please investigate your buyer, he lives beyond his salary
sexual harassment by a supervisor
an officer misused his power
reporting a case of bribery
there is something dirty going on in the maintenance office
職員叫我把錢夾在資料夾裡
勘查前要我請吃飯喝酒
工程師推薦的廠商其實是他自己開的
讓熟人插隊先送電
叫我把費用匯到私人帳戶
經理請的都是自家人還報人頭薪水
倉管偷賣水泥
塞點錢驗收看都不看就簽
偏袒某家供應商還恐嚇別家
警衛收錢放車進來
有人偽造我的簽名
櫃台把我的個資給別人看
有員工收錢幫人改電費
主委家免費裝潢是廠商送的
不選他們的設計院就一直拖
請查一下採購，他收入不正常
主管騷擾女員工
有官員濫用職權
維修部有見不得人的事
費用不在收費標準上卻硬要收，還不給收據
暗示要好處才辦
員工監守自盜
工作人員利用職務便利撈錢
物業和開發商勾結坑業主
電工要我單獨給他辛苦費
勘察的人要土特產
驗收要打點關係
有人吃空餉
收了禮才給優先安裝
審批的卡著不放，要表示
個經理逼我哋用佢老表間公司
有職員問我攞錢
`,
  contact: `
what's your landline
do you have an office downtown
what's the postal code of the office
where can I drop off documents
can I come today before six
when does the sales team start work
email of the manager please
who answers the phone at night
is there a wechat account
office closed for the holiday?
your location on the map
are you there on sundays
how to contact the duty engineer
phone?
address?
市話幾號
市區有辦公室嗎
郵遞區號多少
文件要送到哪裡
今天六點前可以過去嗎
業務部幾點開始上班
經理的信箱
晚上誰接電話
放假有沒有休
地圖位置
週日在嗎
怎麼聯絡值班工程師
電話？
地址？
辦公室幾樓
上哪交錢
去哪兒找你們
服務熱線
物業電話發我
幾點能辦業務
電話打不通，有別的號碼嗎
有冇電話號碼
你哋地址係邊
營業到幾點
`,
  supply: `
(想|要)(裝|加)(冷氣機組|烤箱|充電樁|大型設備|電鍋爐|冰水主機)，電(要加大|不夠|要增容|容量要提高)(，要怎麼申請|，請協助|，幫我辦|)
(商鋪|店面|舖頭|門面)(二次裝修|換租客|擴店)要加電
I need (power|electricity|a supply) at my new (office|flat|stall|site|shop)
electricity for new premises
need a power connection for my home
request for electric service at a barn
set up an account and meter for my new flat
install a bigger transformer for us, 1600 kVA
increase capacity by 200 kW
we require a 10 kV line
new customer, want power
build me a connection for my greenhouse
extra 100 kVA for the new wing
dual source supply application
temporary connection for filming
how can I get electricity at my land
need more amps
get my stall connected
住家要申請接電
想辦一個新的用電戶
溫室要用電
加裝200千瓦
要10千伏線路
拍片要臨時用電
我那塊地怎麼接電
電力要加大
幫我辦增容手續
要申請電力
我要用電
想申請送電
新用戶要報裝
申請低壓三相
申請高壓專變
需要增加用電負荷
辦理用電新裝業務
家裡要裝三相電
養雞場報裝
新設備進場，容量要加150kVA
我要申請雙電源
廠區二期用電
要裝個工業電表
要求增加變壓器
我想開通用電
想攞電，新鋪位
`,
  person: `
anyone there who is not a computer
I demand a supervisor
I want a callback
phone me please
give me your colleague
put a technician on
talk to staff
where's the live chat
connect me
I need human assistance right now
can I have a conversation with an officer
let a person handle this
transfer
我要客訴專員
我要回電
請打給我
叫技術人員聽電話
真人線上客服在哪
我需要人來處理
請有權限的人跟我說
接專員
我不跟電腦說
幫我找你們同事
給我轉
接電話的人呢
來個人
有人能跟我說句話嗎
叫佢哋打畀我
搵主管
`,
  greeting: `
(你好|您好|哈囉|嗨|早安|早|晚安|hi|hello)(，|！|~|)(物業|客服|管理員|管理處|各位|親|小編|小幫手|先生|小姐|師傅|我是住戶|我是新住戶|我是三棟的|我是新搬來的|我姓陳|這裡是王先生|我是你們的客戶|打擾了|初次使用)
(管理員|各位|大家|經理|親愛的|親|客服|物業)(早|早安|你好|您好|好|晚安|午安|在嗎)
(哈囉哈囉|嗨嗨嗨|早早早|你好嗎|您好嗎|最近好嗎|在線嗎|在線上嗎|有人在線嗎|聽得到嗎|早|午|晚|安安你好|你好在嗎|有客服嗎在嗎|親在嗎)
(hi|hello|hey|good morning|good afternoon|good evening|dear team|dear all|greetings), (good morning|I'm a resident|I'm a resident of block A|I'm a new customer|this is Mr Lee|it's me|team|sir|madam|anyone|support|everyone|management|from building 2|nice to meet you|how's everyone)
(hi hi|hello hello|hello?|hey hey|hi again|good morning team|hey guys|hello dear|good night|hey is this on|hello is this working|hello can you hear me|dear sir|dear sir or madam|dear management)
`,
  cancel: `
(please|could you) (remove|delete|drop|cancel|void) my (request|application|complaint|booking|entry)
(剛剛|剛才|之前)(的|那個)(申請|投訴|預約|單)(我不要了|取消|作廢|不算|刪掉)
`,
};
