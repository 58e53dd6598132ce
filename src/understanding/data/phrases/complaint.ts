/** A problem stated, with or without the word for complaint. One phrase a line; `{x}` a list, `(a|b)` a choice. */
export const complaint = `
{lift}{broken}
{when}{lift}{broken}
{lift}{broken}，{when}(沒人來修|都沒人處理|還沒修好|可以派人來修嗎)
{lift}(困人|忽上忽下|一直抖|停在三樓|按了沒反應|晃得很厲害|經常卡住|等很久都不來|突然往下掉|關門夾到人|超級慢|燈不亮)
{equipment}{broken}
{where}的{equipment}{broken}
{equipment}{broken}(好久了|，請派人來修|，怎麼還沒人修|，什麼時候修|，冇人理|，很危險)
{where}{leak}
{where}{when}{leak}，(請派人來看|很嚴重|沒人管|怎麼辦|牆壁都濕了|地板都泡爛了|已經好幾天)
{where}{water}
{when}{water}
{when}{power}
{where}{power}
{power}，(我店裡都不能做生意|冰箱裡的東西都壞了|怎麼回事|什麼原因|沒人通知|麻煩派人搶修|什麼時候恢復|影響生產|電器都燒壞了)
(我們這一帶|整棟|整條街|全村|我們這層|工廠|店裡){power}
(鄰居|樓上|隔壁|對面|樓下|旁邊工地|樓上住戶|隔壁餐廳){when}{noise}
{noise}，(睡不著|沒辦法睡覺|影響休息|吵到小孩|老人家受不了|能不能管一下|你們管不管)
(鄰居|樓上|隔壁|樓下){noise}(，|)(已經好久了|講都講唔聽|可以處理嗎|拜託處理一下|真的受不了)
{cleanPlace}{dirty}
{cleanPlace}{when}{dirty}，(請派人打掃|都沒人處理|很噁心|臭死了|衛生太差)
{parking}
{when}{parking}，(請處理|沒人管|可以拖走嗎|打電話都沒人理)
{security}
(小區|社區|大樓|我們這棟){security}
{greenery}
(社區|中庭|小區|門前){greenery}
{fees}
(這個月|上個月|最近|為什麼我的){fees}
{meter}
我家{meter}，(請派人檢查|要求重新校驗|怎麼處理)
{neighbour}
{neighbour}，(請管理處處理|你們管管|講過好多次都不聽)
{staff}{staffBad}
你們的{staff}{staffBad}
{staff}{when}{staffBad}，(我要投訴|太過分了|非常生氣)
{quality}
(這批|上次送來的|昨天到的|你們的){product}{quality}
{product}(結塊|受潮|不凝固|強度不夠|有問題|品質太差|過期|重量不足|發熱嚴重|太久不乾)
{delivery}
(我訂的|昨天下單的|說好今天送的){product}{delivery}
{delivery}，(工地都停工了|影響我們進度|怎麼賠償|損失誰負責)
我要投訴
我要投訴{staff}
我要投訴{noise}
我要客訴
我要申訴
我想投訴{lift}{broken}
投訴
投訴{fees}
我想反映一個問題
反映一下{where}{leak}
報修
我要報修
報修{equipment}
報修，{where}{leak}
(麻煩|請|可以|能不能)(派人|找人|安排人)來(修|維修|看看|處理|檢查)(一下|)
{equipment}要修
(請|麻煩)(來修|修理|維修|修一下){equipment}
{where}(有異味|臭|裂開|掉磚|剝落|鼓起來|長黴菌|有白蟻|有老鼠|地板翹起來|裂縫|冒泡|塌了一塊)
(你們|管理處|物業|供電公司|管委會)(到底管不管|收了錢不做事|什麼都不管|怎麼搞的|太離譜了|太不像話了|一直拖|都冇人理|失職|太爛了|很差勁)
(真的|實在)(很不滿|受不了|太誇張了|太過分了)，{where}{leak}
(對講機|門鈴|電視訊號|網路|寬頻)(沒聲音|沒訊號|不通|斷線|斷了)
(小孩|老人|我媽|我|我太太)(在|經過){where}(滑倒|跌倒|摔傷|被絆倒|受傷)了，(地太滑|地板不平|沒放警示牌)
有人(在樓道抽菸|亂丟垃圾|高空拋物|在電梯裡吐痰|在梯間小便|塗鴉|破壞公物|餵流浪貓|亂貼小廣告|在樓下燒東西|遛狗不牽繩|在走廊放雜物|把車停在人行道)
流浪(狗|貓)(很多|會咬人|到處跑)
{when}(沒人|冇人)(打掃|巡邏|收垃圾|值班|修剪)
(說好|答應|約好)(昨天|上週|早上|今天)(來修|來裝|送貨|回電|來看)，(結果|到現在|卻)(沒來|沒人來|沒消息|放我鴿子|都冇人)
電器(燒壞|燒掉)了，(因為電壓|停電造成|要求賠償)
(要求|我要)賠償，{quality}
(電線桿|變壓器|電線|電纜|電箱|配電箱)(歪了|要倒了|垂下來|外露|漏油|冒火花|被撞|爆炸聲|很燙|生鏽)
(漏電|觸電|電到人)，(很危險|快來處理|電錶箱)
(瓦斯|煤氣|天然氣)(外洩|漏氣|味道很重|臭味)
有人被困在{lift}裡
{lift}(困住人|關住人了|裡有人出不來)
{where}(起火|冒煙|失火|燒起來)了
{lift_en} {broken_en}
the {lift_en} {broken_en} {when_en}
{lift_en} (stuck between floors|shakes a lot|skips my floor|door slammed on me|takes forever|drops suddenly|trapped people)
the {equipment_en} {broken_en}
the {equipment_en} in {where_en} {broken_en}
{equipment_en} {broken_en} {when_en}, (please fix it|nobody cares|when will it be fixed|dangerous)
(there is|we have|there's) {water_en} in {where_en}
{water_en} {when_en}
{water_en}
water (is leaking|leaks|drips|is dripping|is coming|is pouring) (from|through|into) {where_en}
{where_en} (is flooded|is leaking|is full of water|has mold|smells bad|is damp|is cracked)
(we have|there is|I have) {power_en}
{power_en} {when_en}
{power_en} in {where_en}
no power {when_en}, (my freezer is melting|we can't work|what's going on|when will it be back)
the power (went out|is out|has been out|keeps going off|is off) {when_en}
my (neighbours|neighbors|upstairs neighbour|next door|neighbor) (is|are|keeps|keep) {noise_en}
{noise_en} {when_en}
{noise_en}, (I can't sleep|we cannot sleep|my baby can't sleep|please stop them)
{where_en} is {dirty_en}
{dirty_en} in {where_en}
{dirty_en} {when_en}
{parking_en}
{parking_en} {when_en}
{security_en}
{security_en} {when_en}
{greenery_en}
{fees_en}
{fees_en}, (please check|I want a refund|this is ridiculous|explain)
{meter_en}
{neighbour_en}
{neighbour_en} {when_en}
(the|your) {staff_en} {staffBad_en}
{staff_en} {staffBad_en}, (I'm very angry|not acceptable|I want an apology)
{quality_en}
(the cement|this batch|last order): {quality_en}
{delivery_en}
{delivery_en}, (my site is idle|who pays for the loss|unacceptable)
I want to complain
I want to file a complaint
make a complaint about {staff_en}
complaint about {noise_en}
I'd like to report a problem
report a fault
report a problem with the {equipment_en}
this is unacceptable, {where_en} is {dirty_en}
(please|could you|can you) (send someone to fix|fix|repair|come and check|look at) the {equipment_en}
(please|can someone) fix the {lift_en}
I slipped (on|in) {where_en} (because the floor was wet|and hurt my leg)
someone (throws trash from above|smokes in the stairwell|sprayed graffiti|vandalised the gate|lets his dog run loose|dumped furniture downstairs|keeps ringing my bell)
(you|they) promised to (come|fix it|call back|deliver) (yesterday|last week|on Monday) (but|and) (nobody came|nothing happened|no one showed up)
my appliances (burned out|were damaged|got fried) (because of|after) {power_en}
(stray dogs|stray cats|pigeons|mosquitoes|ants|termites) (everywhere|are a problem|attack people)
someone is trapped in the {lift_en}
I (smell|can smell) gas in {where_en}
there is (a fire|smoke) in {where_en}
nobody (answers|cares|fixes anything|comes|responds)
(I'm|we are) (fed up|very unhappy|sick and tired|furious|disappointed) with {where_en}
the (wire|cable|transformer|pole) (is hanging down|is sparking|is leaking oil|is leaning|exploded)
`;
