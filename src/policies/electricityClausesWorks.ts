import { type Clause } from "../core/policy/pack.ts";

/** Chapters 5 to 7: the works, their acceptance, the supply and what follows it. */
export const WORKS_CLAUSES: readonly Clause[] = [
  {
    id: "E-17",
    article: { "zh-Hant": "第十七條", "zh-Hans": "第十七条", en: "Article 17" },
    text: {
      "zh-Hant":
        "客戶供電方案答覆後，報裝專責（專案經理）及時瞭解客戶需求，與客戶協商辦理客戶工程的設計、施工等方面的管理委託，嚴禁辦理報裝業務時對客戶用電工程進行「三指定」。",
      "zh-Hans":
        "客户供电方案答复后，报装专责（项目经理）及时了解客户需求，与客户协商办理客户工程的设计、施工等方面的管理委托，严禁办理报装业务时对客户用电工程进行“三指定”。",
      en: "Once the supply plan has been answered, the project manager promptly learns what the customer needs and arranges with them how design and construction are managed. Naming a designer, contractor or supplier for the customer is strictly forbidden.",
    },
  },
  {
    id: "E-18",
    article: { "zh-Hant": "第十八條", "zh-Hans": "第十八条", en: "Article 18" },
    text: {
      "zh-Hant": "各設計、施工單位和生產廠家應選用國家經貿委推薦目錄中的電器設備產品。",
      "zh-Hans": "各设计、施工单位和生产厂家应选用国家经贸委推荐目录中的电器设备产品。",
      en: "Designers, contractors and makers choose electrical equipment from the catalogue recommended by the State Economic and Trade Commission.",
    },
  },
  {
    id: "E-19",
    article: { "zh-Hant": "第十九條", "zh-Hans": "第十九条", en: "Article 19" },
    text: {
      "zh-Hant":
        "專案施工承建單位開工前應將開工報告（報告中應寫明客戶開工時間和預計完工時間）及工程任務進度表交報裝專責以對該客戶用電工程進行監督檢查，並組織中間檢查；施工單位必須做到文明施工、安全施工，並保證施工質量和工程進度。",
      "zh-Hans":
        "项目施工承建单位开工前应将开工报告（报告中应写明客户开工时间和预计完工时间）及工程任务进度表交报装专责以对该客户用电工程进行监督检查，并组织中间检查；施工单位必须做到文明施工、安全施工，并保证施工质量和工程进度。",
      en: "Before starting, the contractor hands the project manager a start report (stating when the works start and are expected to finish) and a schedule, by which the customer's works are supervised and checked and mid-inspections organised. The contractor builds considerately and safely, and answers for quality and progress.",
    },
  },
  {
    id: "E-20",
    article: { "zh-Hant": "第二十條", "zh-Hans": "第二十条", en: "Article 20" },
    text: {
      "zh-Hant":
        "營銷管理部門對用戶受電工程施工單位的資質必須進行審查，施工單位必須具備施工資質證及營業執照。",
      "zh-Hans":
        "营销管理部门对用户受电工程施工单位的资质必须进行审查，施工单位必须具备施工资质证及营业执照。",
      en: "Marketing management must review the qualification of whoever builds the receiving works. A contractor must hold a construction qualification and a business licence.",
    },
  },
  {
    id: "E-21",
    article: { "zh-Hant": "第二十一條", "zh-Hans": "第二十一条", en: "Article 21" },
    text: {
      "zh-Hant":
        "凡用戶委託我公司的所有客戶工程，營銷部門指定專人對用戶工程進行現場勘查，拿出施工規劃和材料計劃提交施工單位，施工單位根據營銷部門提供的資料進一步進行施工前勘查、核實。出現不同意見的，施工單位向營銷部門提出施工變更申請，經審查同意。由施工單位負責客戶設備的定購，在定購設備前，必須同營銷部門聯絡，確定要定購的設備圖紙是否經過審核，同時將定購設備廠家、選型等情況報營銷部門，經營銷部門認可後方可實施。電器設備的選型、定購必須符合國家統一技術要求標準和規範，生產廠家必須是國家經貿委和電力部門認定合格的廠家，施工單位和客戶不得更改已選型設備而使用不符合國家技術規範和沒有認定的廠家的電氣設備。",
      "zh-Hans":
        "凡用户委托我公司的所有客户工程，营销部门指定专人对用户工程进行现场勘查，拿出施工规划和材料计划提交施工单位，施工单位根据营销部门提供的资料进一步进行施工前勘查、核实。出现不同意见的，施工单位向营销部门提出施工变更申请，经审查同意。由施工单位负责客户设备的定购，在定购设备前，必须同营销部门联系，确定要定购的设备图纸是否经过审核，同时将定购设备厂家、选型等情况报营销部门，经营销部门认可后方可实施。电器设备的选型、定购必须符合国家统一技术要求标准和规范，生产厂家必须是国家经贸委和电力部门认定合格的厂家，施工单位和客户不得更改已选型设备而使用不符合国家技术规范和没有认定的厂家的电气设备。",
      en: "For all customer works entrusted to us, marketing names a person who surveys the site and gives the contractor a construction plan and a material plan; from these the contractor surveys and verifies again before building. Where they disagree, the contractor applies to marketing for a change, which is reviewed and agreed to. The contractor orders the customer's equipment. Before ordering, they must contact marketing to confirm whether its drawings have been reviewed, and report the maker and model; they order only once marketing has approved. Equipment is selected and ordered by the uniform national technical standards, from makers recognised by the State Economic and Trade Commission and the power authorities. Neither contractor nor customer may replace selected equipment with any that doesn't meet the national technical standards or whose maker isn't recognised.",
    },
  },
  {
    id: "E-22",
    article: { "zh-Hant": "第二十二條", "zh-Hans": "第二十二条", en: "Article 22" },
    text: {
      "zh-Hant":
        "對施工單位承建的客戶工程，在定購設備後，應將定購設備的有關資訊（包括：具體的廠家、到貨時間等）反饋營銷部門，以便進行監督、管理。",
      "zh-Hans":
        "对施工单位承建的客户工程，在定购设备后，应将定购设备的有关信息（包括：具体的厂家、到货时间等）反馈营销部门，以便进行监督、管理。",
      en: "For customer works built by a contractor, what has been ordered (which maker, when it arrives and so on) is reported back to marketing after ordering, so that it can be supervised and managed.",
    },
  },
  {
    id: "E-23",
    article: { "zh-Hant": "第二十三條", "zh-Hans": "第二十三条", en: "Article 23" },
    text: {
      "zh-Hant":
        "施工單位在施工過程中因客觀和特殊原因需要變更已確定的供電、施工方案、圖紙等有關事項時，施工單位不得擅自決定，必須與營銷部門聯絡，在接到更改書面通知後，方能更改實施。",
      "zh-Hans":
        "施工单位在施工过程中因客观和特殊原因需要变更已确定的供电、施工方案、图纸等有关事项时，施工单位不得擅自决定，必须与营销部门联系，在接到更改书面通知后，方能更改实施。",
      en: "A contractor who, for objective and special reasons, has to change the supply plan, the construction plan, drawings or the like that are already decided may not decide so alone. They must contact marketing, and carry out the change only after the written notice of it has come.",
    },
  },
  {
    id: "E-24",
    article: { "zh-Hant": "第二十四條", "zh-Hans": "第二十四条", en: "Article 24" },
    text: {
      "zh-Hant":
        "在客戶工程施工過程中，分公司營銷部門應指派有一定工程管理工作經驗的人員到現場進行技術指導和質量監督，尤其對隱蔽工程要嚴格把關，確保按技術規範和標準要求進行安裝施工。",
      "zh-Hans":
        "在客户工程施工过程中，分公司营销部门应指派有一定工程管理工作经验的人员到现场进行技术指导和质量监督，尤其对隐蔽工程要严格把关，确保按技术规范和标准要求进行安装施工。",
      en: "While customer works are built, the branch's marketing department sends somebody with experience in managing works to guide them on site and supervise quality. Concealed works above all are checked strictly, so that everything is installed by the technical standards.",
    },
  },
  {
    id: "E-25",
    article: { "zh-Hant": "第二十五條", "zh-Hans": "第二十五条", en: "Article 25" },
    text: {
      "zh-Hant":
        "在客戶電氣設備安裝約2/3時開始，分公司營銷部門組織有關專責人員進行中間檢查，一般為1～4次，直至驗收合格。高壓供電的客戶按照原批准的設計文件，對客戶的電氣設備、變壓器容量、繼電保護、防雷設施、接地裝置等方面進行全面檢查。用電檢查人員採取定期和不定期的檢查，應填寫中間檢查意見書（一式三份），分別交用電客戶、施工單位和自存。",
      "zh-Hans":
        "在客户电气设备安装约2/3时开始，分公司营销部门组织有关专责人员进行中间检查，一般为1～4次，直至验收合格。高压供电的客户按照原批准的设计文件，对客户的电气设备、变压器容量、继电保护、防雷设施、接地装置等方面进行全面检查。用电检查人员采取定期和不定期的检查，应填写中间检查意见书（一式三份），分别交用电客户、施工单位和自存。",
      en: "From when about two thirds of the customer's electrical equipment is installed, the branch's marketing department has the staff responsible carry out mid-inspections, as a rule one to four, until the works pass. For high-voltage customers the electrical equipment, transformer capacity, relay protection, lightning protection, earthing and so on are checked in full against the design documents as approved. Inspectors check at regular and irregular times and fill in the mid-inspection opinion in three copies: for the customer, for the contractor and for the file.",
    },
  },
  {
    id: "E-26",
    article: { "zh-Hant": "第二十六條", "zh-Hans": "第二十六条", en: "Article 26" },
    text: {
      "zh-Hant":
        "報裝專責（專案經理）應會同用電檢查人員開展定期和不定期的檢查，填寫中間檢查意見書（一式三份），分別交用電客戶、施工單位和自存。",
      "zh-Hans":
        "报装专责（项目经理）应会同用电检查人员开展定期和不定期的检查，填写中间检查意见书（一式三份），分别交用电客户、施工单位和自存。",
      en: "The project manager checks together with the inspectors at regular and irregular times and fills in the mid-inspection opinion in three copies: for the customer, for the contractor and for the file.",
    },
  },
  {
    id: "E-27",
    article: { "zh-Hant": "第二十七條", "zh-Hans": "第二十七条", en: "Article 27" },
    text: {
      "zh-Hant":
        "客戶用電工程竣工後，由客戶向供電方案答覆部門提出竣工報告和書面供電申請。委託我公司進行建設的工程，竣工後施工單位在3日內向營銷部門提出竣工報告申請驗收。",
      "zh-Hans":
        "客户用电工程竣工后，由客户向供电方案答复部门提出竣工报告和书面供电申请。委托我公司进行建设的工程，竣工后施工单位在3日内向营销部门提出竣工报告申请验收。",
      en: "When the works are complete, the customer files a completion report and a written application for supply with the department that answered the plan. For works entrusted to us, the contractor files the completion report with marketing within three days of completion and applies for acceptance.",
    },
  },
  {
    id: "E-28",
    article: { "zh-Hant": "第二十八條", "zh-Hans": "第二十八条", en: "Article 28" },
    text: {
      "zh-Hant":
        "工程驗收合格後，營銷部門與客戶協商確定供電日期，並發出供電通知到各有關部門，組織供電。",
      "zh-Hans":
        "工程验收合格后，营销部门与客户协商确定供电日期，并发出供电通知到各有关部门，组织供电。",
      en: "After the works have passed acceptance, marketing agrees the date of supply with the customer, sends the supply notice to every department concerned, and organises the supply.",
    },
  },
  {
    id: "E-29",
    article: { "zh-Hant": "第二十九條", "zh-Hans": "第二十九条", en: "Article 29" },
    text: {
      "zh-Hant":
        "零星居民生活照明客戶受電工程竣工驗收合格後，在一日內發出裝表通知單，營銷部門在二日內完善計量裝置，實施供電。",
      "zh-Hans":
        "零星居民生活照明客户受电工程竣工验收合格后，在一日内发出装表通知单，营销部门在二日内完善计量装置，实施供电。",
      en: "For scattered residential lighting, the meter-installation notice is issued within one day after the works have passed acceptance; marketing completes the metering and supplies within two days.",
    },
  },
  {
    id: "E-30",
    article: { "zh-Hant": "第三十條", "zh-Hans": "第三十条", en: "Article 30" },
    text: {
      "zh-Hant": "客戶工程驗收合格後，與客戶簽訂《供用電合同》及有關協議後，對客戶進行裝表、供電。",
      "zh-Hans": "客户工程验收合格后，与客户签订《供用电合同》及有关协议后，对客户进行装表、供电。",
      en: "After customer works have passed acceptance, and the supply contract and the agreements that go with it are signed with the customer, the meter is installed and electricity supplied.",
    },
  },
  {
    id: "E-31",
    article: { "zh-Hant": "第三十一條", "zh-Hans": "第三十一条", en: "Article 31" },
    text: {
      "zh-Hant": "供電後一月內，營銷部門的用電檢查人員應到現場核查計量裝置執行狀況和客戶用電情況。",
      "zh-Hans": "供电后一月内，营销部门的用电检查人员应到现场核查计量装置运行状况和客户用电情况。",
      en: "Within a month of supply, an inspector of the marketing department checks on site how the metering works and how the customer uses electricity.",
    },
  },
];
