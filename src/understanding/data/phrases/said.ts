import { type Intent } from "../../intent.ts";

/** Plain sentences, many subjects and manners of speaking: what lists and templates don't reach. */
export const SAID: Readonly<Record<Intent, string>> = {
  complaint: `
水龍頭流出來的水有鐵鏽
頂樓水塔漏水漏了一個月
馬桶一直塞住，應該是公共管道的問題
地下室一下雨就淹
天花板有一塊快要掉下來
門鎖才換就又鎖不上
信箱被撬開好幾個
遊樂場的鞦韆鏈條斷了一邊
消防栓的玻璃破了沒人補
樓梯的扶手搖搖晃晃
電視牆整天播廣告吵死人
工地清晨就開始打樁
機房嗡嗡聲害我神經衰弱
隔壁公司的冷氣排風對著我家窗戶吹
路邊攤佔滿騎樓
住戶把鞋子和雨傘丟滿走廊
有人在頂樓餵鴿子，到處都是鳥糞
樓上小孩一直丟東西下來
飯店後門的餿水桶臭得要命
收垃圾的把垃圾水滴得整條路都是
大廳地板好幾天沒拖了
電梯裡面有人尿尿
花圃裡都是狗便便
蚊蟲孳生，花園積水都沒處理
收費員找錯錢還罵人
櫃台的人根本不理我，自顧自聊天
打客服等了四十分鐘
管理員把我的信弄丟了
警衛對我爸媽大小聲
公告說要停水，結果根本沒寫幾點
群組裡問問題都沒人回應
我明明繳費了還收到催繳通知
同一筆錢收了兩次
帳單的用電度數和電表對不起來
冷氣一開就跳電
夏天電壓太低，冷氣跑不動
一打雷就停電，家電燒了兩台
變壓器嗡嗡響，整晚不能睡
電線桿歪一邊，看了很怕
電表箱門壞了，線都露在外面
抄表員翻牆進我家院子，都沒打招呼
停電沒有事先通知，害我生意泡湯
你們的水泥和合約上的標號不一樣
水泥裡面有石頭
袋裝水泥每包都少兩公斤
打好的地面起粉，一掃一層灰
混凝土兩天了還是軟的
貨車把我家門口的水溝蓋壓壞了
貨到了少二十包，簽收單卻寫全數
送貨時間改了三次都沒通知
水泥卸在太陽底下也不蓋帆布
司機態度很差，叫我自己搬
部門之間踢來踢去，問題兩個月沒解決
承諾的賠償一直沒給
電梯維修到底要修到什麼時候
門禁感應不良，每天都要刷好幾次
無線網路三天兩頭斷線
熱水忽冷忽熱
我家牆壁受潮發黑
屋頂瓦片被風吹走了
健身房跑步機三台壞兩台
停車場的柱子沒有防撞條，車門刮花了
道閘抬不起來，堵了一排車
訪客亂按我家門鈴
小偷偷了我的電動車電瓶
巡邏的保安根本沒出現過
外來人員隨便就混進來
快遞放在門衛室就不見了
鄰居半夜拖家具
對門裝修把建築垃圾堆在樓道
樓下小店的喇叭循環播放
學生在籃球場打球到半夜
有人在樓道給電瓶車充電，很危險
空調外機的水正好滴在我床邊
螺絲凸出來勾到小孩的衣服
草地都變成泥巴地了
樹枝打到我的窗戶，颱風天很恐怖
路面坑坑洞洞，輪椅推不過去
冇熱水沖涼成個星期
樓上漏水落嚟，個天花都發霉
隔離成日開大喇叭
啲保安成日瞓覺
部機壞咗成個月都冇人整
電費貴到離譜，係咪計錯數
垃圾房啲味飄到入屋
有人亂泊車阻住出入口
the tap water looks brown today
my ceiling is dripping again after the rain
the toilet on the ground floor is clogged
our basement floods whenever it rains
the doorbell and intercom are both dead
someone broke into my mailbox
the swing chain snapped, a kid could get hurt
the stairs handrail wobbles
ads in the elevator are way too loud
construction starts at five in the morning next to us
the machine room hums all night
hawkers block the entire sidewalk
my neighbour leaves shoes and umbrellas all over the corridor
pigeons everywhere because somebody feeds them
bad smell from the restaurant bins
the cleaner never comes to our floor
pee smell in the lift
mosquitoes breeding in the pond
the cashier gave me wrong change and then shouted at me
the clerk kept chatting and ignored the queue
I waited forty minutes on the hotline
the doorman lost my parcel
nobody told us the water would be cut
I paid on time and still got a late fee
you charged me for the same month twice
the usage on my bill does not match the meter
every time I turn on the aircon the breaker trips
voltage too low in summer, the fridge won't start
our transformer buzzes like crazy
the pole in front of my house is tilting
the meter box door is hanging open with wires showing
planned outage without any notice killed my business day
the cement grade differs from the contract
there are stones in the cement
each bag is two kilos short
the floor is dusting, your cement did not cure properly
concrete is still soft after two days
the truck crushed my drain cover
20 bags are missing but the slip says complete
half of the order never showed up
you changed the delivery date three times without telling me
the driver told me to unload it by myself
your departments keep sending me back and forth
the compensation you promised never came
how long is this repair going to take, it's ridiculous
the access reader fails every day
wifi in the clubhouse drops all the time
shower goes from hot to freezing
black mold on my wall
tiles blew off the roof
two of three treadmills are broken
the barrier does not lift, cars are queuing
a burglar took my bike battery
the guards never patrol at night
security let a stranger up to my flat
kids play basketball till midnight
people charge e-bikes in the stairwell, fire hazard
AC water from upstairs drips right beside my bed
branches hit my window in the wind
potholes all over the driveway
no hot water for a week now
I am really upset about the state of the lobby
the noise from the bar downstairs is killing me
your app shows the wrong balance
my garden light has not worked since you replaced the cable
the fence was knocked over and nobody put it back
sewage is coming up through the shower drain
`,
  suggestion: `
大廳的燈可以換暖色調，比較溫馨
建議把帳單做成PDF讓大家下載
每層樓放一台飲水機如何
資源回收時間改晚上七點會比較好
可以多開一條送貨路線嗎，南部客戶也需要
管理費收支最好每季公布一次
外送員可以設一個專用通道
充電樁再多幾個就好了
營業廳週六也開的話對上班族方便很多
社區可以弄個二手交換的地方
希望門口加個斜坡給推車用
垃圾桶標示可以做大一點
電梯裡貼個緊急電話吧
泳池能不能夏天延長開放
建議保全晚上多巡一趟
想建議你們開個臉書粉絲頁
可不可以在停車場畫上箭頭
停車位號碼重新漆一下會更清楚
能不能固定每個月消毒一次
我提個建議，公告可以用大一點的字
客服如果有晚班會更好
水泥可以推出十公斤的小包裝
貴公司可以做一個訂貨的APP
送貨前如果能打個電話會更貼心
希望可以提供工地技術指導
建議停電通知用簡訊發
門口的保安亭可以加個遮陽棚
把那塊空地變成小朋友的沙池吧
多辦一些給長者的活動嘛
建議你哋加返張櫈俾老人家坐
不如搞個回收日啦
可唔可以開多個收費窗口
其實可以考慮用太陽能路燈
能增加線上客服的人手就太好了
群裡可以置頂維修電話
要是能微信交物業費多好
可以學學別的小區搞個共享工具房
希望能多一點綠化少一點水泥地
提議成立一個志工隊
please offer the bill as a PDF download
warmer lights in the lobby would look nicer
a community newsletter could be fun
it would help if I could track deliveries online
some lighting near the bus stop would make it safer
put arrows on the garage floor so drivers know the way
repaint the parking numbers, they'd be easier to read
can we get a second-hand swap corner
open on saturdays for people who work during the week
stick an emergency number in the lift
the guards could do one more round at night
publish the accounts every quarter, that would build trust
you guys should start a facebook page
it might be good to disinfect once a month
use bigger fonts in your notices
why don't we plant herbs on the roof
ten kilo bags would be handy for small jobs
call the site before you deliver, that would be more considerate
more staff on the chat in the evening would be great
wouldn't it be better to collect recycling in the evening
you may want to think about solar street lamps
a ramp at the entrance would help parents with strollers
we could set up a volunteer team
I'd love to see more activities for seniors
any chance of adding a coffee machine in the lobby
my wish is a quiet room for students
consider giving discounts to long-time customers
improve the website so orders can be placed online
make the pool open later in summer please
`,
  consultation: `
陽台可以裝曬衣架嗎
房子租出去需要登記嗎
夏天和冬天的電價有差嗎
快乾水泥多久可以走上去
電錶移位的錢誰出
工人進出要辦證嗎
車位可以轉租給外人嗎
逾期繳費一天罰多少
健身房外面的人可以來嗎
多大容量要用高壓
一車散裝水泥可以裝幾噸
業主大會多久開一次
垃圾車幾點來
寵物可以進大廳嗎
小朋友可以自己用游泳池嗎
我可以請自己的師傅來修嗎
換玻璃要先講嗎
搬大型家具電梯可以用哪一台
裝修押金退還需要哪些東西
發票可以補開嗎
電費可以用信用卡自動扣嗎
沒繳管理費會怎樣
電費帳單的基本電費是什麼意思
公共電費怎麼分攤
大樓保險包含我家裡面嗎
漏水到樓下是誰的責任
借會議室一小時多少
可以在大廳辦生日會嗎
中秋可以在中庭烤肉嗎
頂樓可以上去嗎
外牆可以掛招牌嗎
新裝送件後多久會來勘查
設計圖要找什麼資格的人畫
高壓和低壓差在哪
契約容量怎麼選比較省
要自己準備變壓器嗎
增容要不要重新簽合同
臨時用電最長可以用多久
改成三相要花多少
水泥跟砂比例多少
水泥受潮還可以用嗎
灌漿後多久能拆模
冬天施工水泥要注意什麼
要抹牆用哪種水泥
水泥保固多久
最低訂購量是多少
運費怎麼算
退貨規定是什麼
開統編發票可以嗎
物業費包括哪些項目
二手房過戶物業這邊要辦什麼
新業主怎麼登記
車位管理費一個月幾多
養狗要唔要登記㗎
裝修可唔可以夜晚做
泊車點收費
會所幾歲先入得
訪客可以過夜嗎
電動單車可唔可以推入𨋢
請問抽菸區在哪
小區裡能放鞭炮嗎
空調外機位置有要求嗎
房屋漏水維修基金能用嗎
電費階梯怎麼劃分
商鋪用電多少錢一度
家裡沒人住要交物業費嗎
what time must the garbage be out
do you have a green tariff
can my nanny use the pool
how soon after pouring can the formwork come off
what happens when I pay late
is feeding stray cats allowed
can I sublet my parking space
do contractors need passes
who pays when the meter has to be moved
does your price differ between summer and winter
when can I walk on rapid cement
may I use my own electrician
what's the penalty for late payment
is smoking allowed in the courtyard
can I hang laundry on the balcony
do I have to tell you before replacing the glass
which elevator may be used for furniture
how do I get my renovation deposit back
can you issue a replacement invoice
may I pay by direct debit
how is shared electricity split between residents
does the building insurance cover my flat
who is liable if I leak onto the neighbour below
how much for the meeting room per hour
can I throw a birthday party in the lobby
is the rooftop open to residents
may shops put signs on the outer wall
how many days until the survey after I apply
who is qualified to draw the design
should I buy the transformer myself
what is the maximum period for a temporary connection
how much would it cost to change to three-phase
what's the sand to cement ratio
can I still use cement that got damp
what do I have to watch when concreting in winter
what's your minimum order quantity
how do returns work
what does the service charge cover
what should a new owner register
do visitors pay for parking
do I need to be present for the meter change
are there discounts for seniors
is a permit needed for drilling
when do I get the contract after acceptance
what does power factor mean on my invoice
how often is the meter read
which standard does your cement comply with
could you explain how the fee is worked out
I was wondering whether guests can use the gym
I'd like some information about moving out
`,
  supply: `
工廠想加第二路電源
辦廟會要三天的臨時電
民宿要換成營業用電
幫我申裝一個新電表
單相想改三相
新蓋的房子還沒有電，請幫我接
低壓增容15千瓦到40千瓦
要建充電站2000kVA
請受理我們的高壓新裝
想提高契約容量
餐車園區要接電
新廠要兩台五百的變壓器
我要開洗衣店，需要動力電
樓頂基地台要用電
抽水馬達要申請農業用電
果園冷藏庫要拉專線
醫院要備援電源，想申請雙迴路
把兩個電表合併成一個大的，容量要加
房子隔成兩戶，要分表
店鋪頂讓後要重新申請電
我們的展場只要用電兩週
工地要先用電，請問可以送件嗎，30千瓦
電不夠用，機器一開就超載，想加容量
要換大一點的電表
我哋新舖要裝電錶
想加電，由60安加到100安
工廠擴產，報個增容
幫我登記新裝，客戶名是大華紡織
村裡的泵站要通電
養魚場拉一條三相線
我想提交用電申請
新樓盤需要正式用電
申請永久用電
施工電改正式電
買了電動車，要裝充電樁電表
想做屋頂光伏，申請併網
I'd like to raise my contracted demand
please start the procedure for two 500 kVA transformers
we need a hookup for a food truck park
my workshop wants 3 phase
connect our new warehouse to the network please
new supply for a laundry
second feeder for the plant
three days of temporary power for a temple fair
convert my guesthouse to commercial supply
the telecom mast needs electricity
agricultural supply for a water pump
merge two meters into one bigger supply
split the flat into two metered units
we need electricity at the exhibition for two weeks
our machines overload the current line, we want a bigger connection
upgrade me from 60 to 100 amps
permanent power for a housing project
change from site power to permanent supply
EV charger meter application
connect my rooftop solar to the grid
I want to submit a supply request
register a new connection for Dahua Textile
can we get 250 kVA at the new depot
request additional power at block 7 workshop
want to have a power line brought to my field
bring electricity to our village pump house
sign me up for electricity at my new place
we'd like backup supply for our clinic
need a connection, about 45 kW, for a car wash
`,
  status: `
上次說有人會來量電壓，結果呢
我的參觀申請通過了嗎
補件傳了，下一步是什麼
報修的燈怎麼還沒人來弄
我交的圖審完沒
我的投訴有回覆嗎
驗收過了什麼時候送電
退費的事情後來怎樣
我問的那件事有答案了嗎
上次反映的噪音現在處理到什麼程度
還要多久才會有人聯絡我
你們說月底前給我答覆，現在月底了
案件是不是已經關了
誰在負責我的案子
我想追蹤我的申請
前天申請的現在什麼狀況
供電合同什麼時候可以簽
我那單搞掂未
幾時有人嚟睇，我報咗兩日
個投訴有冇跟進
申請書交了一個月，石沉大海
師傅約好了嗎，什麼時候到
勘查的時間排了沒
我的案子卡在哪個部門
催一下報修
怎麼報修後都沒有人聯繫我
再幫我確認一次申請有沒有收到
補交的照片看到了嗎
結果出來通知我了嗎，我沒收到
現在進行到哪一關，還要補什麼
我的電表什麼時候來裝，申請已經過了
之前投訴電梯的那件，後續呢
維修單派出去了嗎
訂單水泥什麼時候發，我上週下的單
what stage is my supply request in
I'm checking in on the noise complaint I made
no one got back to me about my refund request
is my case closed
following up on my earlier report
you said someone would measure the voltage, what came of it
was my visit request approved
I sent the missing papers, what's next
are my drawings through the review
inspection passed, when do I get power
what came of my complaint
did the committee decide on my suggestion
when can I expect an answer to my ticket
you promised a reply by the end of the month
who's on my case right now
I handed in the form a month ago and heard nothing since
has the technician been scheduled yet
is the survey date fixed
which department has my file
could you confirm that you received my application
did my photos arrive
just want an update please
how's the repair request coming along
what else is needed for my application to go on
chase my report please
when will my meter be installed, the application was approved
where does my order stand, I placed it last week
I'd like to know how my complaint is progressing
any decision on my compensation claim
has anything happened with the leak I reported
`,
  contact: `
辦公室電話給我
補班日你們有開嗎
門牌幾號，我想親自過去
有LINE官方帳號嗎
你們在哪棟樓辦公
夜裡停電打哪支電話
春節放幾天，哪天開始上班
業務員的手機多少
客服信箱是什麼
幾點到幾點可以去繳費
服務台在一樓還是二樓
颱風天照常營業嗎
總公司在哪個城市
水泥廠的地址發給我
怎麼寫信給你們經理
可以加你們的微信嗎
從車站怎麼走到你們那
你們有停車場嗎，我要開車過去辦事
最晚幾點可以過去
午休到幾點
管理處夜晚有冇人
打邊個電話報修
寫字樓喺邊
星期六開唔開門
幾點收工呀你哋
聯絡人是誰，電話多少
有沒有免付費電話
緊急狀況要打給誰
維修部分機
網站網址給我一下
how do I reach you after hours
which bus goes to your service centre
your opening times on christmas eve
who do I call when there is a power cut
number for emergencies
can I add you on whatsapp
what floor is the service desk on
do you have parking for visitors to the office
is the branch open during typhoon
what city is your head office in
send me the plant's address
how do I write to your manager
latest time I can come by today
lunch break from when to when
toll free number please
what's the extension of the repair team
are you guys in today
open now?
how to get there from the station
your website address
who is my contact person and what's the number
what are the hours of the payment counter
`,
  person: `
幫我接真人客服
叫你們主管來，你講不清楚
派專人跟我聯繫
我要同你哋經理講
找個能說話的人
有真人嗎
請負責人回電
不要再自動回覆了
我想直接跟人講
請問可以跟人聊嗎
客服妹妹在嗎
幫我轉總機
我要找業務
找維修師傅講電話
你是機器人吧，我要找人
可以換人來回答嗎
想跟窗口直接說
請人打電話給我，號碼是0912345678
找物業經理
麻煩轉主任
我要見負責人
可唔可以叫人覆我電話
搵個人嚟講
叫老闆出來
快叫人工
接人工坐席
轉人工客服謝謝
需要人工協助
有沒有活的客服
operator
real human now
I wanna chat with an employee not a machine
ask the property manager to phone me
stop, I want a person
is anyone human here
let me have a word with your boss
please ring me at 91234567
I'd like a call from one of your engineers
could you pass me on to someone
I need to speak with sales
put someone on the line
who can I talk to in person
I'm done with the bot
give me a living person
forward me to the duty officer
can your staff contact me directly
I'd like to be contacted by a consultant
want to talk on the phone with support
agent
escalate this to a human
`,
  tour: `
我們管委會十個人想去你們社區看看怎麼做垃圾分類
水泥廠有開放民眾參觀的日子嗎
下個月初可否安排同業觀摩
想帶員工去貴公司學習物業管理
建築系師生想到廠裡見習
我們想去你們樣板小區轉轉
想看看你們的生產線
希望拜會貴單位交流經驗
五月十二號三十個學生要導覽
可以參觀變電所嗎
我們是新成立的業委會，想來取經
客戶團想看水泥的製程
我想報名工廠一日遊
帶小朋友去看水泥怎麼做的可以嗎
想訪問貴社區拍紀錄片
來訪人數十五，想看機房和中控室
安排我們公司主管去貴廠走走
想預約下週的參訪
我哋學校想帶學生嚟睇下個廠
考察團要去你們那裡，聯絡誰安排
有沒有團體導覽
想申請進廠參觀
物業同行互訪學習
去你們的示範項目看一下
may our committee come and see how your estate is run
interested in touring the substation
30 students would like a guided visit on May 12
we want to learn from your estate, can we come
does the cement works have an open day
our staff would like a study trip to your company
show my kids how cement is made
a film crew would like to visit your community
can you host a visit from our trade association
visiting request, 15 persons, control room and plant
we'd like to walk around your model estate
plan a trip to your works for our managers
reserve a slot for a factory visit next week
sign our group up for a tour
could we come over and watch how you run things
the council wants to inspect your estate as an example
we're planning an excursion to the cement factory
take a look at your plant with some clients
guided walk for our architecture class
`,
  misconduct: `
你們業務員跟我要佣金
經理每個月收清潔公司紅包
物管私吞停車費
電工私下收三百塊不開收據
審圖的說給他買張購物卡就能過
領導親戚承包所有工程，有貓膩
有人賣住戶的電話號碼
不給錢他就故意不讓我們驗收過
有人在外面兼差收黑錢
驗收員拿了施工隊的好處放水
主委用公款旅遊
招標根本內定好的
職員把我的資料給了仲介
保全偷拿住戶包裹
會計做假帳
他說不意思意思一下案子就排到明年
窗口的人要我請他喝茶才收件
工程師硬塞他表哥的名片給我，說不找他表哥就不給過
被要求買指定牌子的設備，不然不給驗收
有員工上班時間幫自己接私活還用公司材料
主任對女住戶毛手毛腳
檢舉有人偷電，你們內部的人還幫忙掩護
經理威脅我不准投訴
我要揭發管理處的黑幕
收了裝修公司的回扣才放行
司機叫我給他小費，不給就不卸貨
過磅的人跟司機串通偷料
他收了錢沒有入帳
想匿名爆料
個師傅話要俾利是先肯做
佢收黑錢
有人攞回佣
an employee is selling residents' phone numbers
the inspector failed us on purpose because we refused to pay
someone at your branch takes money on the side
your salesman wants a commission from me
the manager gets an envelope every month from the cleaning firm
parking money goes into the supervisor's pocket
the electrician took 300 in cash and gave no receipt
the reviewer said a gift card would get the drawings through
contracts always go to the director's relatives
the tender was fixed from the start
a clerk passed my details to an estate agent
the guard steals parcels
the accountant cooks the books
he said nothing will move until he gets his share
the engineer pushed his cousin's business card on me and said only his cousin passes
we were told to purchase one brand of equipment or fail acceptance
staff use company material for private jobs
the supervisor touched a female resident
your own people help cover up power theft
the manager threatened me so I would not complain
the weighbridge guy and the driver are stealing cement together
driver wants a tip or he won't unload
I have evidence of bribes
somebody inside is on the take
I want to tell you something about an officer but keep my name out of it
this is about dishonest staff
your surveyor expects a little something
money was taken but not booked
`,
  praise: `
新來的管理員很有禮貌
多謝你們這麼快修好電梯
送貨準時，司機也很客氣
這次處理得很好
師傅修得又快又好，還不肯收錢
園丁把花種得真漂亮
辦事效率高，謝謝
客服小姐很耐心聽我講完
最好的物業
你們真的很用心
停電不到半小時就恢復，佩服
謝謝保全幫我媽提菜
清潔人員年節也來掃地，辛苦了
替我跟水電師傅說聲謝謝
大家都說這裡管理得很好
承辦人一步一步教我填，太感謝
業務很負責，有問必答
水泥用起來很順，品質穩定
下雨天司機還幫我們搬進屋，真好
住這裡十年了，一直很滿意
想寫一封感謝信
夜班警衛很盡責
上次反映的問題馬上就改善了，讚
中庭變漂亮了，小孩都很喜歡
您們的服務讓我很感動
個姐姐好有耐性，多謝佢
你哋做得好好
辛苦晒各位師傅
保安哥哥好好人，次次都幫我開門
必須給你們豎大拇指
這速度我服了，讚
點個贊
師傅人好技術也好
超感謝管家幫我找到走失的貓
the driver helped us unload in the rain, what a star
thanks for sorting out the leak so fast
your hotline lady was incredibly patient with me
best property management we ever had
the gardener did a beautiful job
power was back within half an hour, respect
thank the guard who carried my mother's groceries
the cleaners came even on new year's day, bless them
tell the plumber thank you from me
everyone says this place is well run
the officer walked me through the form step by step, thank you
your salesman answers every question, very reliable
the cement has been consistently good
ten years here and always happy
I want to write a thank-you letter
the night guard takes his work seriously, good man
the issue I raised was fixed right away, nice work
the courtyard looks lovely now, the kids enjoy it
your service really touched me
so glad you helped me find my lost cat
two thumbs up for the technicians
couldn't be happier with the outcome
what a polite and skilful repairman
you guys rock
I appreciate how quickly you responded
very smooth process, thanks to Ms Wang
compliments to the chef of your canteen team
she treated my grandma with so much care
`,
  language: `
把字改成簡體
我不會繁體
可以說粵語嗎
請說中文
英文版本在哪
切換成英文版
我看不懂英文
中文介面
有沒有別的語言
能不能講國語
轉簡體字
畫面改英文
這裡可以用哪些語言
Chinese version?
write in English please
talk to me in Cantonese
no English, Chinese please
can you do simplified
use traditional characters
I want the English interface
my Chinese is bad, English?
set language to Chinese
other languages?
go back to English
I only read English
`,
  help: `
不知道怎麼操作
這個聊天室能做什麼
怎麼玩這個
我能在這裡辦什麼
給個使用說明
你能幫到我什麼
這是什麼地方
我要怎麼輸入
有哪些指令
要從哪裡開始
不懂怎麼弄，教一下
可以做的事有哪些
顯示所有功能
我該按什麼
請給我看功能表
點樣操作呀
有咩可以揀
幫忙一下我不會用
what is this chat for
how to use
what can I ask you
not sure what to press
what else do you do
can you explain how to use this
list everything you can do
where do I begin
give me the instructions
show options
I don't get how this works
who are you and what do you do
what is possible here
`,
  cancel: `
不弄了
我要取消申請
當作我沒講過
還是算了
停下，不用繼續
撤銷吧
先擱著，不辦了
別送出去
我不投訴了
剛剛那個不算
刪掉剛才的
重來，先取消
不參觀了
唔搞喇
當我冇講過
算數啦
不用查了
不必麻煩了
先不申請
我後悔了，撤掉
關掉
下次再說吧
no forget about it
I'd rather not continue
cancel my complaint
stop it, never mind
don't file it
delete what I just wrote
not now, maybe later
drop the whole thing
let's leave it at that
please call it off
I take it back
no need to proceed
ignore my last request
skip it, I'm out
discard this
cancel the visit
I give up on this form
`,
  greeting: `
你好啊機器人
哈嘍，有人嗎
您好，打擾了
中午好
你好，很高興見到你
各位早
嗨，大家
早上好呀
晚上好，在嗎
嘿
嘿你好
喂喂
新年好
過年好
早啊
你好你好你好
打擾一下
有人嗎
在嗎在嗎
good afternoon
good afternoon to you
hey you
hello hello
good day
good day to you
hi all
hello my friend
morning
morning!
evening!
yo
hiya
helloooo
hiiii
hey hey
hi, good evening
hello, nice day
anyone around
well hello
`,
  none: `
誰是世界首富
老闆今天又罵我
附近哪裡可以看牙醫
帶我去月球
你相信外星人嗎
腳踏車輪胎破了去哪修
這首歌叫什麼
好喔
明天段考加油
炒飯要放幾匙醬油
孩子發燒怎麼辦
動車幾點有
這鞋多少錢一雙
你會下圍棋嗎
上班好累不想幹了
番茄炒蛋先放什麼
喵喵喵
汪汪
今年屬什麼
我想學畫畫
他昨天遲到被扣錢
這件衣服好看嗎
股市又崩了
幫我取個英文名字
晚安瑪卡巴卡
我鄰居的狗很可愛
我在捷運上
剛吃飽
明天放假耶
我要去睡了
你猜我在幹嘛
人生好難
這題怎麼算
唐朝有幾個皇帝
地球到太陽多遠
貓為什麼會打呼嚕
吃榴槤可以喝酒嗎
高鐵票怎麼退
手機費率哪家便宜
銀行幾點開門
郵局的電話是多少
醫院掛號怎麼掛
幫我叫外賣
我想辦信用卡
駕照過期怎麼辦
學校什麼時候開學
老師說明天要交報告
公司尾牙抽到大獎
我的手機螢幕壞了
電腦一直當機
車子發不動
冰箱買哪牌好
洗衣機推薦
電視要買幾吋
水費跟瓦斯費去超商繳就好
英文怎麼說謝謝
教我說日文
中文系好嗎
德語難不難
你好聰明
你真笨
你是真人嗎
你在哪裡出生
誰設計了你
一二三四
測試測試
。。。。。
？？？
哈哈你真好笑
嗚嗚
我愛台灣
世界和平
柴米油鹽醬醋茶
風蕭蕭兮易水寒
春天來了
下班囉
週五愉快
今晚打老虎
佢話聽日嚟
食咗飯未呀你
今日好熱
邊度有好嘢食
打麻雀三缺一
can penguins fly
who sang that song
my laptop won't start
I need a haircut
what's for dinner
how many calories in an apple
the meeting was boring
mmmmm
give me a name for my puppy
how old to drive in Japan
blue elephants dance quietly
my phone screen is cracked
my car won't start
the wifi at the cafe is slow
when does the bank open
what's the post office phone number
how do I see a dentist
call me an uber
order me some noodles
which fridge is the best
I lost my umbrella on the train
my boss yelled at me
school starts on monday
our team won the cup
happy friday
sleep well
you are so smart
you are dumb
were you born in a lab
who designed you
can I pet your cat
how do you say thanks in Spanish
teach me Japanese
is German hard
translate hello to Korean
count to ten
what rhymes with orange
my neighbor has a cute puppy
she said she would come tomorrow
the train was late again
my flight was cancelled
I forgot my password for instagram
gmail is not working
the milk is sour
I burnt my toast
pass the salt
what is love
nothing much
just looking around
not much to say
bored at work
I ate too much
does coffee make you taller
should I text him
he never calls me back
how to apply for a job at google
cheap flights
the end
`,
};
