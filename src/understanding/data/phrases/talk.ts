/** Wanting another language. */
export const language = `
(換成|改成|切換成|轉成|切換到|改用|轉換成|改為|換到|轉做|切到){lang}(版|模式|介面|顯示|)
(請|可以|可否|能不能|能|可唔可以|麻煩)(用|講|說|轉|換|寫|打|使用){lang}(嗎|回答|回覆|跟我說|溝通|交談|)
(我要|我想|想|要)(用|看|講|換|使用|改){lang}
{lang}
{lang}(謝謝|，謝謝|，麻煩|版|介面|please)
(更改|切換|改變|換|設定|選擇|更換|調整|轉換|改)(語言|語系|文字|界面語言|語言設定)
(語言|語言設定|語言切換|語系|換語言|多語言|選語言|顯示語言)
(看不懂|我不懂|不會|聽不懂|睇唔明){lang}(，換{lang}|，可以用{lang}嗎|，請用{lang}|)
(有|有沒有|有無|提供|支援|支持){lang}(版|版本|介面|服務|)(嗎|)
(怎麼|如何|在哪裡|點樣)(換|改|切換|設定)(語言|成{lang}|{lang})
(不要|別)(用|再用){lang}(，用{lang}|)
(switch|change|translate|set) (to|into|the language to|language to|it to) {lang_en}
(speak|use|reply in|answer in|talk in|write in|in|continue in|respond in) {lang_en}( please|)
{lang_en} (please|version|mode|)
(can|could|do) (you|we) (speak|use|reply in|write|switch to|talk in|understand) {lang_en}
(change|switch|set|choose|select) (the|my|) language
(language|language settings|languages|change language|switch language|display language)
I (don't|do not|can't|cannot) (speak|understand|read) {lang_en}
(do you have|is there) (an|a) (english|chinese|simplified|traditional) version
(I|we) (prefer|would prefer|want|need) {lang_en}
how (do|can) I (change|switch) (the|) language
which languages (do you speak|are available|are supported)
`;

/** How to use the assistant; what it can do. */
export const help = `
(幫助|說明|使用說明|教學|怎麼用|選單|目錄|功能|主選單|幫忙|協助|操作說明|使用方法|指引|主目錄|功能列表|菜單|指令|幫手|說明書|主頁|回主選單|首頁|使用教學|新手教學|服務項目|有啥功能)
(你|這個|這裡|這機器人|系統|小助手|你們這個)(會|能|可以)(做|幫我做|處理|回答|辦|做到|提供)(什麼|哪些事|什麼事情|些什麼|咩|哪些服務|啥)
(你|這個機器人|這個|這系統|這個程式|這聊天室)(怎麼用|要怎麼用|如何使用|怎麼操作|點用|點樣用|怎麼玩|係咩嚟)
(我|)(不會用|不知道怎麼用|不知道要怎麼操作|唔識用|不太會用|第一次用|不曉得按哪個|不知道從哪開始|不知道怎麼開始|搞不懂|看不懂這個怎麼弄|不知道可以問什麼|迷路了)
(教我|請教我|告訴我|可以教我)(怎麼用|怎麼操作|如何使用|使用方法|怎麼開始)
(有|有哪些|有什麼|提供什麼|提供哪些)(功能|服務|選項|指令|項目|可以用的)
(顯示|打開|回到|看|給我|叫出|返回)(選單|主選單|功能|說明|目錄|菜單|首頁)
(我可以|可以|能)(問|說|打|輸入|做)(什麼|哪些|些什麼|咩)
(幫幫我|請幫我|我需要幫忙|我需要協助|需要幫助|求助|help我|救命啊怎麼用|我需要說明)
(接下來|現在|下一步)(要做什麼|該怎麼做|怎麼辦|要按什麼)
(我該|我應該|要)(怎麼|如何)(選|開始|輸入|操作|使用)
help
help me
(how|what) (do I|to|can I|should I) (use|do|use this|start|begin|say|type|ask|do here)
(what can you|what do you|what are you able to|what else can you) (do|help with|do for me|offer|help me with|answer)
(how|what) does this (work|bot work|chat work|do|assistant work)
(how do|how can) I use (this|this bot|the chat|this assistant|this app|the system)
(show|open|display|give|see|back to|go to) (me|) (the|) (menu|main menu|options|commands|help|features|start page|instructions)
(menu|main menu|instructions|options|commands|user guide|how to|guide|tutorial|features|help menu|usage|manual|faq|start|home)
(I need|need|I could use|can I get) (help|some help|assistance|guidance|a hand)
(I don't know|not sure|no idea) (how to use this|what to do|how this works|where to start|what to type|what to choose|what I can ask)
(what|which) (services|features|options|functions|topics) (do you have|are available|are there|do you offer|do you cover)
(explain|tell me) (how this works|what you can do|how to use this|the features|the commands)
what (is|are) (this|you|you for|this bot for|this chat)
I'm (new|lost|confused|stuck)( here|, help|, what now|)
first time (here|using this|user)
`;

/** Nothing but a hello. */
export const greeting = `
(你好|您好|哈囉|嗨|早安|午安|晚安|早上好|下午好|晚上好|早|安安|大家好|喂|你好嗎|在嗎|有人嗎|有人在嗎|哈喽|嘿|早晨|你好呀|您好啊|哈囉你好|新年快樂|初次見面|各位好|早呀|中午好|嗨嗨|哈嘍|你好哇|在不在|你好你好|恭喜發財|很高興認識你|安|午安啊|諸位好|新春快樂|好久不見|食咗飯未|上午好|節日快樂|妳好|你好，我是新住戶)
(你好|您好|哈囉|嗨|早安|喂|hello|hi)(啊|呀|！|～|，|。|哦|喔|哇|，有人嗎|，在嗎|，請問有人嗎|機器人|小幫手|，我是王先生|，我是三棟的住戶|)
(早安|午安|晚安|早上好|下午好|晚上好|早晨)(啊|呀|各位|大家|你好|您好|！|~|)
(hi|hello|hey|good morning|good afternoon|good evening|greetings|hiya|howdy|yo|hi there|hello there|hey there|morning|good day|what's up|how are you|evening|afternoon|hello everyone|nice to meet you|hi bot|heya|sup|hallo|hellooo|hiii|heyyy|happy new year|how do you do|how's it going|merry christmas|long time no see)
(hi|hello|hey)( again| bot| everyone| team| friend|, how are you|, anyone there|, is anybody here|, are you there|, good morning|!|...)
(anyone there|are you there|is anybody there|anybody home|anyone here|knock knock|you there)
`;
