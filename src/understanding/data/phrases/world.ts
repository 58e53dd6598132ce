/** Everyday subjects this assistant knows nothing of, for phrases that must be left alone. */
export const WORLD_LISTS: Readonly<Record<string, string>> = {
  thing:
    "手機|iPhone|筆電|平板|耳機|相機|電視劇|電影|小說|漫畫|動畫|遊戲|歌手|歌曲|演唱會|籃球|足球|棒球|網球|羽毛球拍|游泳比賽|馬拉松|登山|瑜珈|減肥餐|牛肉麵|火鍋|壽司|披薩|漢堡|珍珠奶茶|咖啡豆|紅酒|啤酒|蛋糕|麵包|水餃|炒飯|滷肉飯|臭豆腐|月餅|粽子|機票|高鐵票|火車|捷運|公車|計程車|腳踏車旅行|日本旅遊|韓國|泰國|歐洲|紐約|北京烤鴨|長城|故宮|富士山|迪士尼|大學|高中|考試|英文考試|多益|四級|托福|數學|物理|化學|歷史|地理|作文|論文|畢業典禮|履歷|面試|薪水|股票|基金|比特幣|黃金|美金|日圓|房貸|保險|彩券|六合彩|樂透|星座|塔羅牌|生肖|八字|感冒|頭痛|失眠|牙痛|醫生|中醫|疫苗|維他命|口紅|面膜|香水|洋裝|球鞋|皮包|手錶|戒指|婚禮|生日禮物|情人節|聖誕節|春晚|新聞|選舉|總統|聯合國|火星|月亮|太陽系|黑洞|恐龍|鯨魚|獅子|熊貓|兔子|鸚鵡|量子力學|人工智慧|Python|程式語言|微積分|哲學|佛教|唐詩|宋詞|三國演義|紅樓夢|西遊記|莎士比亞|貝多芬|畢卡索|梅西|周杰倫|周星馳|蔡依林|英文單字|法語|日語|繁星|海鮮|西瓜|榴槤|臘八粥|紅燒魚|糖醋里脊|麻婆豆腐|奶粉|尿布|幼兒園|補習班|抖音|微博|YouTube|臉書|網紅|直播|王者榮耀|原神|麻將比賽|象棋|圍棋|桌遊|魔術|攝影|畫畫|吉他|鋼琴課|跳舞|合唱團|露營|釣魚|滑雪|衝浪|民宿|飯店訂房|簽證|護照|駕照|汽車保養|二手車|電動車品牌|油價|颱風|地震|氣溫|空氣|彩虹|流星雨",
  thing_en:
    "the iphone|a laptop|headphones|a camera|netflix|movies|novels|anime|video games|pop songs|a concert|basketball|soccer|tennis|the marathon|yoga|sushi|pizza|burgers|bubble tea|red wine|beer|chocolate cake|bread|noodles|flights|train tickets|taxis|japan|thailand|europe|new york|disneyland|university|exams|maths|physics|chemistry|history|geography|essays|my resume|job interviews|salaries|stocks|bitcoin|gold|dollars|mortgages|lottery numbers|horoscopes|tarot cards|headaches|insomnia|doctors|vitamins|lipstick|perfume|sneakers|handbags|watches|wedding rings|birthday gifts|christmas|the news|elections|the president|mars|the moon|black holes|dinosaurs|whales|lions|pandas|rabbits|quantum physics|artificial intelligence|python|javascript|calculus|philosophy|buddhism|poetry|shakespeare|beethoven|picasso|messi|taylor swift|french words|seafood|watermelon|baby formula|kindergarten|tiktok|youtube|facebook|minecraft|chess|magic tricks|photography|painting|guitar|dancing|camping|fishing|skiing|surfing|hotels|visas|passports|used cars|gas prices|typhoons|earthquakes|rainbows|galaxies|bananas|spaghetti|the king|aliens|ghosts|vampires|the beatles|cricket|golf|crypto|nfts|memes|cookies|coffee|tea|strawberries|penguins|vacation spots",
  daily:
    "吃飯|睡覺|跑步|爬山|逛街|看電影|打球|游泳|唱歌|讀書|上班|上學|買菜|煮飯|喝咖啡|聊天|旅行|加班|開會|洗衣服|釣魚|滑手機|追劇|打遊戲|看書|約會|喝酒|相親|減肥|寫作業|考試|出差|畫畫|練琴|餵貓|遛狗|健身|發呆|做夢|剪頭髮|看醫生|搭飛機|過生日|結婚|畢業|搬去台北|找工作|學開車|拍照|曬太陽",
  daily_en:
    "eat lunch|sleep|go running|go hiking|go shopping|watch a movie|play football|swim in the sea|sing|study|cook dinner|drink coffee|travel|work late|go on a date|learn spanish|write code|paint|play the piano|feed my cat|walk the dog|see the doctor|fly to paris|get married|graduate|move to canada|take photos|read a book|buy a car|lose weight|meet my friends|visit my grandma|bake cookies|do my homework|play chess|watch tv|get a haircut",
  who: "我|你|他|她|我們|我朋友|我同學|我老師|我爸|我媽|我老公|我弟|我妹妹|我男友|小明|老王|隔壁班的|那個明星|我阿嬤|我家的貓|他們|大家|有個人|我同事",
  who_en:
    "I|you|he|she|we|my friend|my teacher|my dad|my mom|my husband|my sister|my boyfriend|John|that actor|my cat|they|everyone|somebody|my boss|my cousin",
  mood: "好開心|好難過|好累|很無聊|很緊張|好生氣|好感動|好餓|好想睡|很孤單|很興奮|好煩|很幸福|很害怕|壓力好大|好冷|好熱|笑死|哭了|醉了|迷茫|懶得動|睡不著在想他",
};

/** Small talk and questions about the world, by those lists. */
export const world = `
{thing}(是什麼|怎麼樣|好不好|多少錢|哪裡買|好吃嗎|好看嗎|好玩嗎|推薦嗎|怎麼選|怎麼學|怎麼做|什麼時候開始|在哪裡|是誰|會漲嗎|幾點開始|值得買嗎|準嗎|難嗎|最近如何|怎麼玩|要準備什麼|需要多久|誰最厲害)
(推薦|介紹|想買|想看|想學|我喜歡|我討厭|你喜歡|聊聊|談談|關於|搜尋|查|解釋|什麼是|哪裡有|怎麼買|怎麼學|如何選|最好的|有名的|便宜的){thing}
(你覺得|你認為|你知道|你懂|你會|你看過|你吃過|你玩過){thing}(嗎|怎麼樣|如何|吧|)
{who}(昨天|今天|明天|剛剛|週末|等一下|下個月|)(去|要去|想|在|沒有|不想|喜歡|常常|忘記|正在|準備){daily}(了|呢|嗎|。|)
{who}(今天|最近|現在|真的|昨天|)(覺得|感覺|){mood}
{who}(喜歡|討厭|買了|想要|看了|吃了|迷上|研究|送我|忘了|弄丟了){thing}
{who}(昨天|今天|)(沒來|走了|回家了|生病了|生日|很帥|很漂亮|長高了|十八歲|生了三個孩子|考上了|不愛我|結婚了|睡著了|遲到了)
{thing}和{thing}(哪個好|有什麼不同|比較|選哪個|差在哪)
(怎麼|如何|點樣){daily}(比較好|才對|最快|呢|)
(明天|今天|週末|晚上)(要不要|一起|可以){daily}(嗎|吧|)
(我想|我要|想){daily}
{daily}(好處|壞處|要注意什麼|的方法|的地方|推薦)
(為什麼|為何)(天空是藍的|海是鹹的|人會做夢|貓怕水|要讀書|我單身|{thing}這麼紅|{thing}這麼貴|他不回我訊息|要上班)
{mood}
(今天|昨天|最近|真的){mood}
(祝你|祝大家)(平安|快樂|好運|發財|身體健康)
(蘋果|台積電|聯電|騰訊|阿里|茅台|特斯拉|輝達|鴻海|比亞迪)(股票|股價|)(可以買嗎|會漲嗎|多少|跌了|怎麼看|可以進場嗎|財報)
(what is|what are|tell me about|explain|define|do you like|do you know|have you seen|talk about|search for|google) {thing_en}
(which|what) (phone|laptop|car|movie|book|game|university|stock|song|city|language|dress|team|beer|diet|show) (should I|do you|would you) (buy|watch|read|like|choose|learn|recommend|pick|play|visit)
(where can I|how do I|how can I|when should I|why should I) (buy|find|learn|watch|get|enjoy) {thing_en}
{who_en} (love|loves|hate|hates|bought|likes|lost|ate|found|misses|is into|is studying) {thing_en}
{who_en} (want to|wants to|need to|will|forgot to|used to|plans to|would like to|like to) {daily_en}
{who_en} (is|are|am|was|looks|feels) (tired|happy|sad|hungry|funny|tall|beautiful|sick|late|asleep|angry at me|in love|ten years old|drunk|bored|famous|gone|rich) (today|now|lately|)
{thing_en} (or|vs|versus) {thing_en}
{thing_en} (is|are) (great|boring|expensive|yellow|delicious|overrated|cool|beautiful|too hard|scary|my favourite|on sale|healthy)
(how|where|when) to {daily_en}
(let's|shall we|can we) {daily_en}
why (is the sky blue|do cats purr|are you here|is {thing_en} so popular|is {thing_en} so expensive|do people dream|am I single)
(it is|it's) (raining|sunny|cold|hot|snowing|windy|monday|my birthday|a beautiful day|late|boring)( today| again| here|)
(who|what) (invented|wrote|discovered|painted|directed|sings|plays) {thing_en}
(best|worst|cheapest|latest|popular) {thing_en}
(the|a) (quick|brown|lazy|big|red|little) (fox|dog|cat|bird|house|car|cow|duck) (jumps|runs|sleeps|sings|flies|ate a pie|sat on a mat)
(price|review|history|meaning|lyrics|recipe|rules) of {thing_en}
`;
