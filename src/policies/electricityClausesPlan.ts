import { type Clause } from "../core/policy/pack.ts";

/** Chapters 2 to 4: who does what, the application, the plan and its design. */
export const PLAN_CLAUSES: readonly Clause[] = [
  {
    id: "E-3",
    article: { "zh-Hant": "第三條", "zh-Hans": "第三条", en: "Article 3" },
    text: {
      "zh-Hant": "營銷部負責客戶工程的監督檢查和協調。",
      "zh-Hans": "营销部负责客户工程的监督检查和协调。",
      en: "The marketing department supervises, checks and coordinates customer works.",
    },
  },
  {
    id: "E-4",
    article: { "zh-Hant": "第四條", "zh-Hans": "第四条", en: "Article 4" },
    text: {
      "zh-Hant":
        "營銷視窗負責受理所轄範圍內所有客戶用電申請。視窗報裝受理人員應向客戶交代清楚用電申請內容和報裝程式，指導客戶正確填報客戶用電申請，並應根據客戶用電地址、審批許可權以營銷資訊系統「電子工單」或「內部工作聯絡單」等方式及時向相應報裝管理部門傳遞用電資訊。客戶用電可向所在地營業視窗申請，報裝人員主動上門現場勘察。",
      "zh-Hans":
        "营销窗口负责受理所辖范围内所有客户用电申请。窗口报装受理人员应向客户交代清楚用电申请内容和报装程序，指导客户正确填报客户用电申请，并应根据客户用电地址、审批权限以营销信息系统“电子工单”或“内部工作联络单”等方式及时向相应报装管理部门传递用电信息。客户用电可向所在地营业窗口申请，报装人员主动上门现场勘察。",
      en: "The service window takes every application for supply in its area. Its clerks explain clearly what an application contains and how it proceeds, guide the customer in filling it in, and pass it on in time, by address and approval authority, as an electronic work order or an internal contact sheet. Customers may apply at the window where they are; staff come to survey the site of their own accord.",
    },
  },
  {
    id: "E-5",
    article: { "zh-Hant": "第五條", "zh-Hans": "第五条", en: "Article 5" },
    text: {
      "zh-Hant": "報裝受理人員主動向客戶介紹有施工資質的單位名稱供客戶進行選擇。",
      "zh-Hans": "报装受理人员主动向客户介绍有施工资质的单位名称供客户进行选择。",
      en: "The clerks tell customers of their own accord the names of units qualified for construction, for the customer to choose from.",
    },
  },
  {
    id: "E-6",
    article: { "zh-Hant": "第六條", "zh-Hans": "第六条", en: "Article 6" },
    text: {
      "zh-Hant":
        "施工階段供電部門應不定期進行施工過程檢查，指導客戶工程按相關技術規程規範施工，確保一次性驗收通過，投入運行。",
      "zh-Hans":
        "施工阶段供电部门应不定期进行施工过程检查，指导客户工程按相关技术规程规范施工，确保一次性验收通过，投入运行。",
      en: "During construction the supply department checks the works at irregular times and guides them to follow the technical regulations, so that they pass acceptance the first time and go into operation.",
    },
  },
  {
    id: "E-7",
    article: { "zh-Hant": "第七條", "zh-Hans": "第七条", en: "Article 7" },
    text: {
      "zh-Hant": "報裝部門在客戶工程結束後及時向客戶索要工程竣工資料。",
      "zh-Hans": "报装部门在客户工程结束后及时向客户索要工程竣工资料。",
      en: "When customer works have ended, the applications department promptly asks the customer for the completion documents.",
    },
  },
  {
    id: "E-8",
    article: { "zh-Hant": "第八條", "zh-Hans": "第八条", en: "Article 8" },
    text: {
      "zh-Hant":
        "客戶辦理新裝、增容用電，不論用電性質、電壓等級、容量大小，都必須填寫客戶用電申請表。",
      "zh-Hans":
        "客户办理新装、增容用电，不论用电性质、电压等级、容量大小，都必须填写客户用电申请表。",
      en: "Every customer who applies for a new connection or a capacity increase fills in the application form, whatever the use, the voltage or the capacity.",
    },
  },
  {
    id: "E-9",
    article: { "zh-Hant": "第九條", "zh-Hans": "第九条", en: "Article 9" },
    text: {
      "zh-Hant":
        "供電方案確定：1、供電方案擬定應從批准受電容量、確定供電電壓、確定供電方式、確定電能計量方式、供電方案的經濟性等方面考慮，根據客戶提出的供電需求，遵循《電力法》、《供電營業規則》等法規規定確定。報裝容量在3000kVA及以上時採用專線供電；有特殊用電需求或電網現狀難以滿足用電需求時，供電方案應經論證後再行確定。2、對要求提供備用電源、保安電源等雙迴路供電的客戶，應嚴格按其負荷性質確定供電方案。",
      "zh-Hans":
        "供电方案确定：1、供电方案拟定应从批准受电容量、确定供电电压、确定供电方式、确定电能计量方式、供电方案的经济性等方面考虑，根据客户提出的供电需求，遵循《电力法》、《供电营业规则》等法规规定确定。报装容量在3000kVA及以上时采用专线供电；有特殊用电需求或电网现状难以满足用电需求时，供电方案应经论证后再行确定。2、对要求提供备用电源、保安电源等双回路供电的客户，应严格按其负荷性质确定供电方案。",
      en: "How the supply plan is decided: 1. It is drawn up from the approved capacity, the supply voltage, the mode of supply, the mode of metering and its economics, and decided by what the customer asks for and by the Electricity Law, the Rules for Electricity Supply and other regulations. From 3000 kVA upward, supply is by a dedicated line. Where a demand is special, or the grid as it is can hardly meet it, the plan is decided only after its feasibility has been argued. 2. For customers who ask for double-circuit supply, such as a backup or security source, the plan is decided strictly by the nature of their load.",
    },
  },
  {
    id: "E-10",
    article: { "zh-Hant": "第十條", "zh-Hans": "第十条", en: "Article 10" },
    text: {
      "zh-Hant":
        "確定的供電方案以便函或文件形式及時向客戶進行書面答覆，並將供電方案通知書送交客戶。申請容量在1000kVA以下專變客戶由分公司營銷部答覆供電方案。",
      "zh-Hans":
        "确定的供电方案以便函或文件形式及时向客户进行书面答复，并将供电方案通知书送交客户。申请容量在1000kVA以下专变客户由分公司营销部答复供电方案。",
      en: "The plan decided on is promptly answered to the customer in writing, by letter or document, and the supply-plan notice is delivered to them. Customers with a transformer of their own who apply for less than 1000 kVA are answered by the branch's marketing department.",
    },
  },
  {
    id: "E-11",
    article: { "zh-Hant": "第十一條", "zh-Hans": "第十一条", en: "Article 11" },
    text: {
      "zh-Hant": "供電方案確定後，客戶委託有相應等級設計和施工資質的單位進行工程設計和施工。",
      "zh-Hans": "供电方案确定后，客户委托有相应等级设计和施工资质的单位进行工程设计和施工。",
      en: "Once the plan is decided, the customer commissions units qualified for design and construction, of the grade that applies, to design and build the works.",
    },
  },
  {
    id: "E-12",
    article: { "zh-Hant": "第十二條", "zh-Hans": "第十二条", en: "Article 12" },
    // The source gives its items a line each; the numbers are ours.
    text: {
      "zh-Hant":
        "客戶受電工程必須依據用電情況，按照確定的供電方案進行設計及一次受電設備選型。如果確實需要修改供電方案的，必須經過供電方案批覆部門同意。高壓客戶應送審的設計和資料內容：（1）受電工程設計及說明書；（2）用電負荷分佈圖；（3）負荷組成、性質及保安負荷；（4）影響電能質量的用電設備清單；（5）主要設備電氣一覽表；（6）主要生產設備、生產工藝耗電以及允許中斷供電時間；（7）高壓受電裝置一、二次接線圖與平面佈置；（8）用電功率因數計算及無功補償方式；（9）繼電保護、過電壓保護及電能計量裝置的方式；（10）隱蔽工程設計資料；（11）配電網路佈置圖；（12）自備電源及接線方式；（13）供電企業認為必須提供的其它資料。",
      "zh-Hans":
        "客户受电工程必须依据用电情况，按照确定的供电方案进行设计及一次受电设备选型。如果确实需要修改供电方案的，必须经过供电方案批复部门同意。高压客户应送审的设计和资料内容：（1）受电工程设计及说明书；（2）用电负荷分布图；（3）负荷组成、性质及保安负荷；（4）影响电能质量的用电设备清单；（5）主要设备电气一览表；（6）主要生产设备、生产工艺耗电以及允许中断供电时间；（7）高压受电装置一、二次接线图与平面布置；（8）用电功率因数计算及无功补偿方式；（9）继电保护、过电压保护及电能计量装置的方式；（10）隐蔽工程设计资料；（11）配电网络布置图；（12）自备电源及接线方式；（13）供电企业认为必须提供的其它资料。",
      en: "The customer's receiving works are designed, and their primary equipment selected, by the use of electricity and by the plan decided on. Where the plan really has to be changed, the department that approved it must agree. High-voltage customers submit for review: (1) the design of the receiving works, with its description; (2) a map of how the load is distributed; (3) what the load consists of, its nature, and the security load; (4) a list of the equipment that affects power quality; (5) an electrical schedule of the main equipment; (6) the main production equipment, what the process consumes, and how long supply may be interrupted; (7) primary and secondary wiring diagrams and the layout of the high-voltage receiving installation; (8) the calculation of the power factor, and how reactive power is compensated; (9) how relay protection, overvoltage protection and metering are done; (10) design material of concealed works; (11) a layout of the distribution network; (12) the customer's own power source and how it is connected; (13) other material that the utility considers necessary.",
    },
  },
  {
    id: "E-13",
    article: { "zh-Hant": "第十三條", "zh-Hans": "第十三条", en: "Article 13" },
    text: {
      "zh-Hant":
        "各單位按報裝管理許可權，由營銷管理部門召集設計單位、用電客戶、生產管理等相關部室、單位完成設計審查工作，並出具設計審查意見書。",
      "zh-Hans":
        "各单位按报装管理权限，由营销管理部门召集设计单位、用电客户、生产管理等相关部室、单位完成设计审查工作，并出具设计审查意见书。",
      en: "In each unit, within its authority over applications, marketing management convenes the designer, the customer, production management and the other departments and units concerned to complete the design review, and a written design-review opinion is issued.",
    },
  },
  {
    id: "E-14",
    article: { "zh-Hant": "第十四條", "zh-Hans": "第十四条", en: "Article 14" },
    text: {
      "zh-Hant": "低壓客戶申請容量在10kW及以下客戶用電工程設計，由各供電所（營業站）負責進行審查。",
      "zh-Hans": "低压客户申请容量在10kW及以下客户用电工程设计，由各供电所（营业站）负责进行审查。",
      en: "Designs for low-voltage customers who apply for 10 kW or less are reviewed by each supply station (business station).",
    },
  },
  {
    id: "E-15",
    article: { "zh-Hant": "第十五條", "zh-Hans": "第十五条", en: "Article 15" },
    text: {
      "zh-Hant":
        "高壓客戶申請容量在10～1000kVA（不含1000kVA）客戶用電工程設計，由分公司營銷部組織進行設計審查工作，並出具設計審查意見書。",
      "zh-Hans":
        "高压客户申请容量在10～1000kVA（不含1000kVA）客户用电工程设计，由分公司营销部组织进行设计审查工作，并出具设计审查意见书。",
      en: "Designs for high-voltage customers who apply for 10 to 1000 kVA (1000 kVA not included) are reviewed under the branch's marketing department, which issues a written design-review opinion.",
    },
  },
  {
    id: "E-16",
    article: { "zh-Hant": "第十六條", "zh-Hans": "第十六条", en: "Article 16" },
    text: {
      "zh-Hant":
        "申請容量在1000kVA及以上、雙電源雙迴路客戶、專線客戶用電工程設計，上報市公司進行設計審查及出具設計審查意見書。",
      "zh-Hans":
        "申请容量在1000kVA及以上、双电源双回路客户、专线客户用电工程设计，上报市公司进行设计审查及出具设计审查意见书。",
      en: "Designs for customers who apply for 1000 kVA or more, have a double source and double circuit, or have a dedicated line go up to the city company, which reviews them and issues the written design-review opinion.",
    },
  },
];
