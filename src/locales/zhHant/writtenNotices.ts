/** Written notices: what the office's letter says around its content, and the page that verifies one. */
export const writtenNotices = {
  titles: {
    supplyPlan: "供電方案通知書",
    designReview: "設計審查意見書",
    midInspection: "中間檢查意見書",
    change: "變更通知書",
    supply: "供電通知書",
    meter: "裝表通知單",
  },
  /** Of which inspection. */
  round: (p: { round: number }) => `第 ${p.round} 次`,
  copies: {
    customer: "第一聯　用戶存",
    contractor: "第二聯　施工單位存",
    file: "第三聯　存檔",
  },
  /** What it is about, in one sentence. */
  openings: {
    supplyPlan: "您申請的用電，經現場勘察與審查，茲將供電方案書面答覆如下，請詳閱。",
    designReview: "您送審的受電工程設計資料，業經會同審查，審查意見如下。",
    midInspection: "本案受電工程施工期間，經派員到場檢查，檢查情形與意見如下。",
    change:
      "本案有下列變更，請自收到本通知之日起依變更後的內容辦理；未收到本通知前，仍依原內容辦理。",
    supply: "本案受電工程業經驗收合格，供電事宜通知如下，請各有關單位配合辦理。",
    meter: "本案受電工程業經驗收合格，請依下列內容裝設計量裝置並供電。",
  },
  to: "受文者",
  /** After the addressee's name. */
  esteemed: "台照",
  date: "發文日期",
  number: "發文字號",
  reference: "案件編號",
  site: "用電地點",
  address: "地址",
  phone: "電話",
  basis: "依據",
  policy: (p: { name: string; version: string }) => `《${p.name}》（版本 ${p.version}）`,
  desk: "承辦單位",
  clerk: "承辦人",
  reach: "聯絡方式",
  receipts: {
    customer: "用戶簽收",
    contractor: "施工單位簽收",
    date: "日期",
  },
  page: (p: { page: number; pages: number }) => `第 ${p.page} 頁，共 ${p.pages} 頁`,
  verify: (p: { path: string; hash: string }) =>
    `查驗真偽：本單位服務網頁 ${p.path}　內容雜湊碼前 16 碼 ${p.hash}`,
  subject: (p: { organisation: string }) => `${p.organisation}書面通知`,
  pageOf: {
    title: "查驗書面通知",
    issued: "本單位確實發出過這一號書面通知。",
    unknownTitle: "查無此號",
    unknown:
      "我們沒有發出過這一號書面通知。請核對編號（英文字母、數字和短線）；若編號無誤，請打服務電話查問，不要依照那份文件辦理。",
    number: "編號",
    kind: "種類",
    date: "發文日期",
    organisation: "發文單位",
    contentHash: "內容雜湊碼（SHA-256，前 16 碼印在每頁頁尾）",
    pdfHash: "PDF 檔案雜湊碼（SHA-256）",
    notYet: "PDF 檔案正在產生，請稍後再看。",
    noPersonalData: "為保護個人資料，這裡不顯示收件人與內容。",
    compareTitle: "比對手上的檔案",
    compareHow: "選擇您收到的 PDF，會在您的瀏覽器裡計算雜湊碼並比對，檔案不會上傳。",
    choose: "選擇 PDF 檔案",
    same: "相符：這就是我們發出的檔案，沒有被改過。",
    different: "不相符：這不是我們發出的檔案，或內容被改過。請打服務電話查問。",
    working: "比對中……",
    failed: "這個檔案讀不到，請再選一次。",
    byAddress: "瀏覽器不能執行程式時，可在網址後加上 ?sha256= 與檔案的雜湊碼來比對。",
  },
};
