/** What became of my case; urging it. */
export const status = `
{ref}(到哪了|進度|怎麼樣了|處理得如何|狀況|好了沒|查詢|現在什麼情況|狀態|跟成點|有消息嗎|)
(查|查詢|查一下|我要查|我想查|幫我查|看看|看一下){ref}(的進度|的狀態|)
(案號|編號|單號|案件編號|工單號|受理號碼){ref}
(查詢|查|查一下|看一下|我想知道|我要查|追蹤|問一下|想了解)(我的|之前的|上次的|){caseWord}(的|)(進度|狀態|情況|處理情況|處理結果|結果|進展|到哪了)
我的{caseWord}(到哪了|處理得怎麼樣了|現在怎樣|辦好了嗎|有結果嗎|有沒有進展|處理到哪裡|進度如何|好了沒|批了嗎|審核過了嗎|還要多久|到哪一關|進行到哪一步|幾時搞掂|跟成點|卡在哪裡|結案了沒|有人處理嗎|下來了嗎|受理了沒有|誰在處理)
(查進度|進度查詢|查案|查詢進度|進度|我的進度|案件進度|查單|催辦|催單|我的案件|我的申請|案件查詢|辦理進度)
(上次|之前|上週|昨天|前幾天|上個月)(報修|投訴|申請|反映|提交|送件|報裝|建議|登記|填)的(事|{caseWord}|問題|東西|)(怎麼樣了|有消息嗎|處理了嗎|有結果嗎|還沒處理嗎|怎麼還沒回|進行得如何|點樣了|呢)
(我|)(已經|)(報修|投訴|申請|反映|送件|提交)(了|)(三天|一個禮拜|好久|半個月|兩週|一個月)(了|)，(還沒人回|沒有回音|有進展嗎|進度如何|怎麼還沒消息|還要等多久|冇下文)
(催|催促|催一下|麻煩催|幫我催)(我的|一下|){caseWord}
(師傅|維修人員|技術員|工程師|勘查人員|貨)(什麼時候|幾點|幾時|哪天|何時)(到|會來|來修|來勘查)(，我之前報過|，我已經申請了|，單號{ref}|)
(什麼時候|何時|多久|幾時)(會|可以|能)(處理我的{caseWord}|回覆我|有結果|給我答覆|通知我結果|完成我的{caseWord}|批准我的申請)
(還沒|怎麼還沒|為什麼還沒)(收到|接到)(回覆|通知|供電方案|答覆|結果|消息)
(供電方案|審查意見|驗收結果|設計審查|圖紙審核|合同|送電日期)(出來了嗎|好了嗎|下來沒|過了嗎|批了沒|審完了嗎|定了嗎)
(你們|)(有沒有|)(收到|收齊)我(的|補的|送的|上傳的|寄的)(文件|資料|補件|圖紙|照片|申請表)(了嗎|沒有|嗎|沒)
(我|)(目前|現在)(還差|還缺|缺)(什麼|哪些)(文件|資料)
我的(案件|案子|申請|投訴)(列表|清單|有哪些|還有幾件)
(輪到誰|在等誰|卡在誰那裡|誰負責我的案子|現在是誰在辦)
(更新|最新)(進度|狀況|消息)
{ref}
(status|progress|update) (of|on|for) {ref}
(check|track|look up|find) {ref}
where is {ref}
what (is happening|happened) (with|to) (my {case_en}|{ref})
what's (going on|the status|the progress|the latest) (with|of|on) (my {case_en}|{ref})
(any|is there any|are there) (update|updates|news|progress) (on|about|for|regarding) (my {case_en}|{ref})
any (update|news|progress)
(check|track|see|view|show|follow up on|look up) (the status of|) my {case_en}(s|)
(has|have) my {case_en} been (approved|processed|handled|resolved|assigned|reviewed|closed|received)
(how is|how's) my {case_en} (going|doing|coming along)
how (long|much longer) (do I have to wait|will it take|until) (for|with) my {case_en}
when will my {case_en} be (ready|done|approved|answered|handled|finished|looked at)
when (will|is) (someone|the technician|the engineer|the plumber|the repairman) (come|coming|arrive|show up) (for my {case_en}|, I reported it already|)
I (filed|submitted|sent|made) a {case_en} (last week|yesterday|two weeks ago|on Monday) (and heard nothing|any news|what is the status|but no reply|and I'm still waiting)
(status|my cases|case status|progress|my applications|track my case|application status|status check|check progress|open tickets)
(still|I am still|we are still) waiting for (a reply|an answer|an update|the result|your feedback|the supply plan)
(did you|have you) (receive|received|get|got) my (documents|drawings|files|photos|form|papers)
(what|which) documents are (still|) missing (for|from|in) my {case_en}
is (the design review|the supply plan|my inspection|the energising date|my refund) (done|ready|out|finished|fixed) yet
(please|can you) (hurry up|speed up|chase|expedite|push) my {case_en}
who is (handling|responsible for|working on) my {case_en}
which (step|stage) is my {case_en} (at|in)
`;

/** Calling off what is under way. */
export const cancel = `
(取消|不用了|算了|不要了|放棄|停止|中止|終止|撤銷|撤回|退出|結束|離開|作廢|停|夠了|罷了|免了|不辦了|不弄了|不填了|不問了|不申請了|不投訴了|不需要了|唔使了|唔要喇|算啦|唔搞喇)
(取消|不用了|算了|不要了|放棄|停止|撤銷|退出|結束|不辦了|唔使了)(吧|啦|了|謝謝|，謝謝|，不好意思|，下次再說|，唔該|)
(我|)(想|要|決定)(取消|放棄|撤銷|退出|中止|撤回)(這個|剛剛的|我的|)(申請|投訴|預約|流程|填寫|報修|操作|案件|)
(我|)(改變主意|改變心意|後悔|唔想搞)了(，取消|，不用了|，算了|)
(當我|就當我)(沒說|沒問|冇講過|沒說過)
(不想|不要|不用|無需|不必|唔想)(繼續|填了|辦了|說了|處理了|投訴了|申請了|弄了|再問了)
(先|暫時|還是)(不要|不用|算了|取消|不辦)(好了|了|吧|)
(取消|撤回|撤銷|撤掉|撤)(預約|申請|投訴|我的案子|參觀|這筆|這張單|訂單|單)
(已經好了|問題解決了|已經修好了|自己解決了)，(不用了|取消|不用來了|不必處理)
(別|不要)(繼續|弄|再問|記錄|送出)了
(按錯了|打錯了|點錯了|選錯了|發錯了)(，取消|，不是要這個|，算了|)
cancel
cancel (it|that|this|please|everything|my request|the application|my complaint|my booking|the tour|my appointment|the order)
(never mind|nevermind|nvm|forget it|forget about it|forget that|drop it|stop|quit|exit|abort|end|leave it|scrap it|undo|no thanks|not needed|no need|that's all, stop|discard)
(please|just|ok|oh|actually) (cancel|stop|forget it|never mind|quit|exit|drop it|abort)
I (don't|do not) (want|need|wish) (to continue|this anymore|it anymore|to do this|that any more|to go on|to proceed)
I (changed|have changed|'ve changed) my mind
(withdraw|revoke|take back|retract) (my|the) (complaint|application|request|case|ticket)
(no longer|not) (needed|necessary|interested|want it)
(it's|it is) (fixed|solved|resolved) (already|now), (cancel|no need|never mind)
(let's|let us) (stop|not do this|leave it|end this|forget it)
(wrong button|clicked by mistake|sorry my mistake), (cancel|never mind|stop)
(don't|do not) (bother|submit|send it|file it|save it)
`;
