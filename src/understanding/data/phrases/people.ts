/** Telephone, address, opening hours. */
export const contact = `
{office}(的|)(電話|電話號碼|聯絡電話|地址|聯絡方式|聯繫方式|電郵|信箱|郵箱|傳真|營業時間|上班時間|服務時間|開放時間|辦公時間|位置|分機|微信|LINE|網址|官網|專線)(是多少|多少|是什麼|在哪|幾號|係咩|呢|怎麼查|給我|)
{office}(在哪裡|在哪|喺邊|在什麼地方|怎麼去|怎麼走|位置在哪|設在幾樓|在幾樓|地點)
{office}(幾點開門|幾點關門|幾點上班|幾點下班|開到幾點|什麼時候開|什麼時候上班|幾點開始辦公|幾點收工|開到什麼時候|幾點休息)
{office}(週末|星期六|星期日|週六|國定假日|過年|假日|中午|晚上|明天|今天|端午節|元旦|連假)(有開嗎|有上班嗎|開門嗎|休息嗎|有人嗎|上班嗎|開唔開|營業嗎|有人值班嗎)
(怎麼|如何|點樣)(聯絡|聯繫|找到){office}
(電話|地址|營業時間|聯絡方式|電話號碼|服務電話|客服電話|熱線|上班時間|開放時間|服務時間|email|聯繫電話|搶修電話|辦公時間|報修電話|24小時電話)
(電話|熱線|地址|信箱|傳真|緊急電話|報修電話|搶修專線|值班電話)(是多少|多少|幾號|在哪|幾多號|給我一下|告訴我)
(有|有沒有)(電話|電子郵件|官方網站|LINE帳號|微信公眾號|緊急聯絡電話|地圖)(可以打嗎|嗎|可以找你們|)
(打|撥)(哪個|什麼|邊個)(電話|號碼|專線)
(要去|去|到)(哪裡|哪個窗口|邊度)(辦|辦理|繳費|找你們|申請|交錢)
(週末|星期六|週日|假日|過年期間|中秋節|颱風天)(有營業嗎|有人上班嗎|開不開|上班嗎|你們放假嗎|有冇開)
(最近的|附近的|離我最近的)(營業廳|服務據點|網點|門市|收費處)(在哪|地址|怎麼去)
(你們|)(幾點|什麼時候|幾時)(開|開門|上班|下班|關門|營業|收工|打烊|午休)
(我要|想)(親自|當面|直接)(過去|到現場|去櫃台)，(地址|在哪裡|幾點開門)
what (is|are|'s) (your|the {office_en}'s) (phone number|address|opening hours|office hours|email|hotline|telephone number|business hours|fax|contact number|website|working hours)
(phone number|address|opening hours|email|contact|contact details|hotline|business hours|office hours|location|contact info|telephone|emergency number|fax number)
(phone number|address|opening hours|email|contact details|telephone|location|extension) (of|for) (the|your) {office_en}
where is (the|your) {office_en}
where (are you|can I find you|is it located|do I go|can I visit you|do I find the {office_en})
(when|what time) (do you|does the {office_en}|is the {office_en}) (open|close|closed|start|finish)
(are you|is the {office_en}|is your {office_en}) (open|closed) (on|) (sundays|weekends|saturday|holidays|today|now|tomorrow|at noon|Christmas|in the evening|new year)
how (can|do) I (contact|reach|get in touch with|call|get to|email|write to) (you|the {office_en}|your {office_en})
(what|which) number (should I|do I|can I) (call|dial|ring)
(give|send|tell) me (your|the) (phone number|address|contact|email|opening hours|hotline|extension)
(who|where) (do I|should I) (call|phone|email|write to)
(how late|until when|until what time) (are you|is the {office_en}|is your {office_en}) open
(directions|the way|map|bus) to (the|your) {office_en}
do you (work|open|close) (on|during) (weekends|sundays|lunch|public holidays|new year)
(is there|do you have) (a phone number|a hotline|an email address|an office nearby|a 24 hour line|whatsapp|a website)
`;

/** Wanting a human being. */
export const person = `
(我要|我想|想|請|麻煩|幫我|可以|可唔可以|能不能|快)(找|轉|轉接|接|接通|搵|叫|換|請){human}
轉{human}
(找|叫|換|接|呼叫|要){human}
{human}
(我要|我想|想|要)(跟|和|同|與|直接跟){human}(說|講|談|說話|通話|對話|溝通|聊|傾)
(不想|不要|別|唔想|不要再|拒絕)(跟|和|同|)(機器人|AI|電腦|機械人|系統|自動回覆)(說話|講話|聊|對話|講嘢|)(，找人來|，轉人工|，叫人來|，要真人|)
(有沒有|有冇|有)(真人|人|客服|活人|專人|人工)(可以|能|)(回答|幫我|說話|服務|接聽|處理|跟我講|協助)(嗎|)
(請|麻煩|能不能|可以|希望|叫|讓)(你們|人|專人|{human}|)(回電|打電話給我|回電話給我|致電給我|聯絡我|聯繫我|跟我聯絡|回撥|覆電|打來|打給我)(嗎|一下|)
(人工|真人|客服|人工服務|真人服務|真人客服|人工台|在線客服|專人服務|轉接客服|聯繫客服)
(你|機器人|AI|這個機器人)(聽不懂|不懂|沒用|幫不了我|答非所問|好蠢|太笨|不會|解決不了)，(找人來|轉人工|我要真人|叫人來|轉客服|換個人)
(客服|主管|經理|負責人|值班的人)(在嗎|在不在|呢|在哪|出來|有空嗎)
(我要|請)(直接|)(打電話|通電話|電話講|當面談|面談)
(talk|speak|chat) (to|with) {human_en}
I (want|need|would like|'d like|wish|prefer|demand) to (talk|speak|chat) (to|with) {human_en}
(can|could|may) I (talk|speak) (to|with) {human_en}
(connect|transfer|put|pass|redirect|hand) me (to|through to|over to) {human_en}
(get|give|find|fetch) me {human_en}
(human|agent|operator|real person|representative|live agent|live chat|human please|customer service|support agent|manager|speak to agent|person)
(I don't|don't|I do not) want (to talk to|) (a bot|a robot|a machine|this chatbot|an AI|automated answers)
(no|not) (bots|robots|robot|machine|bot), (human|a person|a real person)
(are you|is this) (a bot|a robot|a machine)(, get me a human|, I want a person|? human please)
(please|can someone|could someone|have someone|ask someone to|let someone|could your manager|get somebody to) (call me|call me back|ring me|phone me|contact me)
(is there|is) (anyone|anybody|someone|a human|a person|any staff) (I can talk to|who can help|available to talk|I can speak with|on duty to talk to)
(this|the) (bot|robot|chatbot|machine|assistant) (is useless|doesn't understand|is stupid|can't help|does not help)(, get me a human|, human|, I need a person|, give me someone|)
I (need|want|prefer) (human help|human assistance|a human being|a callback|someone to call me|a real conversation|personal assistance)
let me (talk|speak) (to|with) {human_en}
`;

/** Visits by others who want to see how it is done. */
export const tour = `
{visitWho}(想|要|希望|打算|計劃|擬)(到|來|去|前往|赴)(貴|你們的|你們|){visitWhat}(參觀|考察|參訪|學習|交流|觀摩|調研|訪問|取經|見學|實習參觀|走訪|看看)
(我想|我們想|想|申請|希望|可以|想要|要)(參觀|參訪|考察|觀摩|走訪|視察){visitWhat}(嗎|)
(預約|申請|安排|報名|登記)(參觀|參訪|考察|導覽|觀摩|參觀學習|工廠參觀|團體參觀|參觀訪問|校外教學|參觀行程)
(參觀|參訪|考察|導覽|參觀學習|同行參觀|參觀申請|團體參觀|工廠導覽)
(可以|能|能不能|可不可以|方便)(帶|安排|讓){visitWho}(去|來|到|){visitWhat}(參觀|考察|看看|參訪|走走)(嗎|)
{visitWho}(一行|大約|總共|約|)(10|20|三十|15|五|八)(個|)人(，|)(想|要|申請)(參觀|考察|參訪|拜訪|來訪|觀摩)
(拜訪|訪問|參訪)(貴公司|貴單位|貴小區|貴社區|管理處)(，時間|，下週|，希望|)(方便嗎|可以嗎|三號|)
(參觀|考察|參訪)(要怎麼|怎麼|如何)(預約|申請|報名|安排)
(有|有沒有|有無)(開放|提供)(參觀|導覽|參訪)(嗎|服務|)
(學習|交流|觀摩|取經)(管理經驗|物業管理|你們的做法|先進經驗|生產工藝)，(可以|想|希望)(過來|到訪|參觀|登門拜訪)
(下週|下個月|明天|週五|月底)(想|要|可以)(過去|來|帶團)(參觀|考察|參訪|觀摩)(你們|)(嗎|)
(想|我想)(實地|到現場)(看看|了解)(你們|){visitWhat}
(I|we|{visitWho_en}) (would like to|want to|wish to|'d like to|hope to|plan to|would love to) (visit|tour|see|look around|come and see|inspect) {visit_en}
(book|arrange|schedule|request|apply for|organise|sign up for|reserve) (a|an|) (tour|visit|guided tour|site visit|study visit|factory tour|plant tour|field trip|group visit) (of {visit_en}|to {visit_en}|)
(tour|a tour|site visit|guided tour|factory tour|plant visit|study tour|field trip|group visit) (of|to|at|around) {visit_en}
(tour|visit request|guided tour|site visit|factory tour|field trip|study visit)
(can|could|may) (we|I|{visitWho_en}) (visit|tour|come to see|come and visit|have a tour of|take a tour of|look around|get a tour of) {visit_en}
(do you|does your company) (offer|have|give|organise|run) (tours|guided tours|factory visits|visits for schools|open days)
{visitWho_en} (of 12 people|of 20 people|) (would like|wants|plans|hopes) to (visit|tour|learn from) {visit_en}
is it possible to (visit|tour|see) {visit_en}
(we are|I'm from) another (property|management|estate) company and (would like to|want to) (visit|learn from you|see how you work|come over)
(exchange|learning|benchmarking|study) (visit|trip) (to {visit_en}|)
show (us|our group|{visitWho_en}) around {visit_en}
`;
