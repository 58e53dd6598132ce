/** Wrongdoing of staff: money, favours, forced choices. */
export const misconduct = `
{staff}{corrupt}
(我要|我想|要|想)(舉報|檢舉|告發|揭發|匿名舉報|匿名檢舉){staff}{corrupt}
(我要|我想|想|)(舉報|檢舉|匿名檢舉|匿名舉報|實名舉報|告發|揭弊|吹哨|舉報員工|檢舉不法|舉報貪污|廉政舉報|檢舉貪污|廉潔問題)
(你們|貴公司|管理處|供電所|業務部|驗收組)(的人|的員工|有人|有員工|裡面有人){corrupt}
{staff}(跟我|向我|叫我|要我|問我)(要錢|要紅包|要好處|送禮|請客|包紅包|給錢|給好處|塞錢|送菸酒|交茶水費|表示一下|意思意思|賄賂|送煙|拿錢)
(不給|不塞|沒給|唔畀)(紅包|錢|好處|菸|禮|利是)(就|便)(不辦|不給過|不驗收|不送電|拖著|刁難|不簽字|故意卡|不批)
(給了錢|塞了紅包|送了禮)(才|之後才)(肯辦|給過|送電|驗收|簽字)
{staff}(刁難|故意刁難|為難|百般刁難)(我|住戶|客戶)，(要|暗示要|想要|藉機要|索取)(好處|錢|紅包|回扣)
(強迫|強制|逼|要求|指定|暗示|硬要)(我|我們|客戶|)(一定要|)(用|找|買|選|委託)(他們指定的|指定的|他介紹的|某一家|他親戚的)(施工隊|廠商|設計院|設備|施工單位|公司|材料|變壓器|裝修公司|包商)
{staff}(指定|強迫)(設計單位|施工單位|設備廠商|供應商|施工隊)(，違反三指定|，三指定|)
(管委會|主任|經理|財委|主委)(跟|與|和)(廠商|包商|施工隊|清潔公司|維修公司)(勾結|串通|有利益輸送|官商勾結|分錢|圖利|互相包庇)
{staff}(私下|偷偷|暗中)(收|拿|賣)(錢|回扣|住戶資料|公司的料|好處費|公家的材料|客戶個資)
(匿名|保密|私下)(反映|檢舉|舉報|投訴)(員工|主管|{staff})(違法|違規|收錢|貪污|不當行為|性騷擾|作弊)
{staff}(性騷擾|偷東西|恐嚇|威脅|賭博|上班喝酒|偷賣公物|假公濟私|冒用名義|虛報工時|偷工減料收錢|報復投訴的人)
(懷疑|我懷疑|聽說){staff}{corrupt}
{staff}說(給|拿|包)(他|)(兩千|五百|一點|三千塊|一萬)(元|塊|)(就|會)(比較快|快一點|先幫我辦|讓我過|不用排隊)
(your|the|one of your|a) {staff_en} {corrupt_en}
(I want to|I'd like to|I need to|I wish to|let me|) report (corruption|bribery|misconduct|a bribe|fraud|wrongdoing|a corrupt employee|staff misconduct|unethical conduct|abuse of power|harassment by staff|a kickback|embezzlement)
(report|blow the whistle on|expose) (your|a|the) {staff_en} (for bribery|for corruption|for taking money|for fraud|who takes bribes|anonymously)
(the|your) {staff_en} (asked me for|demanded|wanted|hinted at|expects|requested) (money|a bribe|cash|a gift|a tip|a red envelope|a kickback|cigarettes|a favour|a commission)
(the|your) {staff_en} (said|told me|hinted|suggested) (it|the approval|the inspection) would (be faster|pass|go through|be approved) if I (paid him|gave money|paid extra|bought him dinner|gave him something)
(he|she|they|the {staff_en}) (forced|pressured|told|required) (me|us) to (use|hire|buy from) (his|a certain|their|a specific|a designated) (contractor|company|supplier|designer|brand)
(corruption|bribery|misconduct|whistleblowing|fraud by staff|extortion|kickbacks|embezzlement|anonymous report)
(he|they) (won't|refused to|would not) (approve|sign|inspect|connect) (unless|until|without) (I pay|a bribe|I give money|we pay extra|a gift)
I (suspect|believe|know|heard) (the|your) {staff_en} {corrupt_en}
(confidential|anonymous|confidentially|anonymously) (report|tip|complaint) (about|against|on) (staff misconduct|a corrupt {staff_en}|bribery|the {staff_en})
(the|your) {staff_en} (harassed me sexually|stole from me|threatened me|was drunk on duty|falsified the report|colludes with contractors|leaked my data)
`;

/** Thanks and praise for what was done. */
export const praise = `
{staff}{good}
{staff}{good}，(謝謝|要表揚|值得表揚|給個讚|很感謝|必須點讚|多謝|辛苦了)
(我要|我想|想|要|必須|特別)(表揚|稱讚|感謝|讚揚|嘉獎|誇獎|誇誇|點讚|多謝|肯定)(你們的|){staff}
(表揚|稱讚|感謝|點讚|嘉許){staff}
(謝謝|感謝|多謝|非常感謝|太感謝|衷心感謝){staff}(的幫忙|幫我|這麼快處理|的協助|修好{lift}|耐心解釋|細心照顧|的付出|一直以來的辛勞|)
(給|為){staff}(按讚|點讚|點個讚|一個讚|五顆星|鼓掌|送錦旗|送面錦旗|大大的讚|好評|滿分)
(你們|貴公司|管理處|物業|客服)(的|)(服務|效率|態度|處理速度|工作){good}
(表揚|讚美|我要表揚|我想表揚|送錦旗|感謝信|表揚信|五星好評|好評|點讚|表揚員工|我要稱讚|感謝狀|感謝)
(這次|上次|昨天)(維修|處理|停電搶修|服務|送貨|施工|報裝|修電梯)(很快|很順利|非常滿意|很專業|{good}|超有效率)，(謝謝|感謝|辛苦了|讚|多謝)
(很滿意|非常滿意|太滿意了|服務真好|效率真高|太棒了|做得好|辛苦你們了|你們真棒|好正|真係好好)
{staff}(幫我|替我|主動幫|熱心幫)(找回|搬東西|扶老人|送醫|修好|開門|撿到|照顧|推車|處理|撐傘)(錢包|家人|手機|水管|孩子|行李|)(，真的很感謝|，好人一個|，值得表揚|，太好了|，多謝佢)
(你們的|)(水泥|產品|品質|貨)(很好|品質穩定|很好用|一直很好|質量好|沒話說)，(送貨也快|師傅都說好|會繼續合作|繼續保持|推薦)
(問題解決了|修好了|處理好了|電來了)，(謝謝你們|非常感謝|太好了|服務真好|很滿意|多謝晒)
(小區|社區|環境|綠化|大廳)(越來越好|很乾淨|漂亮多了|維護得很好)，(謝謝|感謝|辛苦|讚)
(the|your) {staff_en} {good_en}
(I want to|I'd like to|I would like to|please|just want to|let me) (praise|thank|commend|compliment|appreciate|recognise|say thanks to) (the|your) {staff_en}
(thank|thanks to|kudos to|compliments to|a big thank you to|shout out to|well done to|hats off to|props to) (the|your) {staff_en}
(great|excellent|fantastic|amazing|wonderful|outstanding|awesome|brilliant|superb|good) (service|job|work|team|support|staff|cement|response)
(thank you|thanks|many thanks|thank you so much|thanks a lot) for (the quick repair|fixing the {lift_en}|your help|the great service|the fast response|everything|your patience|restoring the power|cleaning the lobby|solving my problem)
(I am|I'm|we are|we're) (very|so|really|extremely) (happy|satisfied|pleased|impressed|grateful) with (your service|the service|the repair|the result|your staff|the cement quality|how it was handled)
(praise|compliment|give praise|positive feedback|commendation|five stars|good feedback|well done|keep up the good work|thumbs up|bravo)
the {staff_en} (helped me|helped my mother|found my wallet|carried my bags|stayed late to help|drove my kid to hospital), (so kind|I'm grateful|thank you|please thank him|what a nice person)
(the problem|my issue|the {lift_en}) (was|is|got) (fixed|solved|resolved) (quickly|so fast|right away), (thank you|thanks|great job|well done|impressive)
(love|loved|really like) (your service|the new garden|how clean the lobby is|your team|the quality)
(pass on|convey|give) (my thanks|our gratitude|my appreciation|our thanks) to (the|your) {staff_en}
`;
