import { type Clause } from "../core/policy/pack.ts";

/** The policy's clauses (篇3), with the copy's slips put right. */
export const CEMENT_CLAUSES: readonly Clause[] = [
  {
    id: "C-1",
    article: { "zh-Hant": "第一條", "zh-Hans": "第一条", en: "Article 1" },
    // The maker's name is left out: the pack is anybody's.
    text: {
      "zh-Hant":
        "為提高客戶滿意度，滿足和了解客戶需求，提高客戶對公司服務的滿意度，以「你是我的客戶，我是你的朋友」這一服務理念為指導，打造水泥品牌形象。特制定本制度。",
      "zh-Hans":
        "为提高客户满意度，满足和了解客户需求，提高客户对公司服务的满意度，以“你是我的客户，我是你的朋友”这一服务理念为指导，打造水泥品牌形象。特制定本制度。",
      en: 'This policy is made to raise the satisfaction of customers, to understand and meet their needs, and to make them more satisfied with our service, guided by "you are my customer, I am your friend", for the good name of our cement.',
    },
  },
  {
    id: "C-2",
    article: { "zh-Hant": "第二條", "zh-Hans": "第二条", en: "Article 2" },
    text: {
      "zh-Hant":
        "建立規範、完整的客戶檔案（與銷售檔案同步）資訊系統，並對客戶進行分級分類，根據銷售及客戶變化情況實行動態管理，及時更新。",
      "zh-Hans":
        "建立规范、完整的客户档案（与销售档案同步）信息系统，并对客户进行分级分类，根据销售及客户变化情况实行动态管理，及时更新。",
      en: "A proper and complete system of customer files is kept, in step with the sales files. Customers are graded and classified; the files follow changes in sales and of customers and are updated in time.",
    },
  },
  {
    id: "C-3",
    article: { "zh-Hant": "第三條", "zh-Hans": "第三条", en: "Article 3" },
    text: {
      "zh-Hant":
        "售後人員應定期進行客戶回訪。在銷售旺季至少一週電話回訪一次，半個月走訪一次；銷售淡季半個月電話回訪一次，一個月走訪一次。",
      "zh-Hans":
        "售后人员应定期进行客户回访。在销售旺季至少一周电话回访一次，半个月走访一次；销售淡季半个月电话回访一次，一个月走访一次。",
      en: "After-sales staff make regular return visits. In the peak season they phone at least once a week and call in person once every half month; in the off season they phone once every half month and call in person once a month.",
    },
  },
  {
    id: "C-4",
    article: { "zh-Hant": "第四條", "zh-Hans": "第四条", en: "Article 4" },
    text: {
      "zh-Hant":
        "以水泥大客戶、新老客戶、重點客戶、對產品質量及經營服務進行過投訴的客戶為重點回訪對象，重點收集有關水泥性能的資訊。",
      "zh-Hans":
        "以水泥大客户、新老客户、重点客户、对产品质量及经营服务进行过投诉的客户为重点回访对象，重点收集有关水泥性能的信息。",
      en: "Return visits turn first to large customers, new and old ones, key customers, and those who have complained about product quality or service; above all they collect what is said about the performance of the cement.",
    },
  },
  {
    id: "C-5",
    article: { "zh-Hant": "第五條", "zh-Hans": "第五条", en: "Article 5" },
    text: {
      "zh-Hant":
        "客戶回訪的目的是對客戶進行水泥產品質量、經營服務質量、客戶投訴處理及水泥需求資訊等收集。售後人員及相關職能部門應定期對相關客戶進行回訪。回訪時，虛心聽取意見，誠懇接受批評，採納合理化建議，做好回訪記錄。回訪中，對客戶的詢問、意見，不能當即答覆的，應告知預約時間答覆。回訪後遇到的重大問題，應與上級領導商議，找出解決方案，做到件件有落實，事事有迴音。",
      "zh-Hans":
        "客户回访的目的是对客户进行水泥产品质量、经营服务质量、客户投诉处理及水泥需求信息等收集。售后人员及相关职能部门应定期对相关客户进行回访。回访时，虚心听取意见，诚恳接受批评，采纳合理化建议，做好回访记录。回访中，对客户的询问、意见，不能当即答复的，应告知预约时间答复。回访后遇到的重大问题，应与上级领导商议，找出解决方案，做到件件有落实，事事有回音。",
      en: "Return visits collect what customers say of product quality, service quality, the handling of complaints and their demand. After-sales staff and the departments concerned visit regularly. Opinions are heard with an open mind, criticism is accepted sincerely, reasonable suggestions are adopted, and a record is kept. A question or opinion that can't be answered on the spot gets an appointed time for its answer. Major problems are discussed with the leaders above until a solution is found: every case is carried out, and every matter gets an answer.",
    },
  },
  {
    id: "C-6",
    article: { "zh-Hant": "第六條", "zh-Hans": "第六条", en: "Article 6" },
    text: {
      "zh-Hant":
        "客戶回訪人員要衣著整潔，態度謙和，樹立公司良好形象。隨行的技術人員要具備一定的專業知識及售後服務經驗。",
      "zh-Hans":
        "客户回访人员要衣着整洁，态度谦和，树立公司良好形象。随行的技术人员要具备一定的专业知识及售后服务经验。",
      en: "Whoever makes a return visit is neatly dressed and modest in manner, and gives a good picture of the company. A technician who comes along has the necessary knowledge of the subject and experience in after-sales service.",
    },
  },
  {
    id: "C-7",
    article: { "zh-Hant": "第七條", "zh-Hans": "第七条", en: "Article 7" },
    text: {
      "zh-Hant":
        "企業須建立和完善客戶投訴處理機制，按「首問負責制」原則及時處理客戶投訴，對客戶損失按相關規定予以補償，保障客戶的正當權益。",
      "zh-Hans":
        "企业须建立和完善客户投诉处理机制，按“首问负责制”原则及时处理客户投诉，对客户损失按相关规定予以补偿，保障客户的正当权益。",
      en: "The company sets up and improves how complaints are handled. They are handled in time under first-contact ownership: whoever is asked first is responsible. Customers' losses are compensated by the rules that apply, and their rights protected.",
    },
  },
  {
    id: "C-8",
    article: { "zh-Hant": "第八條", "zh-Hans": "第八条", en: "Article 8" },
    text: {
      "zh-Hant":
        "公司須設立客戶管理人員，構建客戶管理體系，按照「同一業務、同一客戶兩人或兩人以上掌握」的原則進行管理，確保客戶成為企業的資源。",
      "zh-Hans":
        "公司须设立客户管理人员，构建客户管理体系，按照“同一业务、同一客户两人或两人以上掌握”的原则进行管理，确保客户成为企业的资源。",
      en: "The company appoints customer managers and builds a system in which any business and any customer is known to two people or more, so that customers are the company's and not one person's.",
    },
  },
  {
    id: "C-9",
    article: { "zh-Hant": "第九條", "zh-Hans": "第九条", en: "Article 9" },
    text: {
      "zh-Hant":
        "加強客戶諮詢的管理，加強技術服務的預先指導和過程指導，針對大使用者發放使用者手冊、針對中小使用者發放通俗易懂的使用說明書。",
      "zh-Hans":
        "加强客户咨询的管理，加强技术服务的预先指导和过程指导，针对大用户发放用户手册、针对中小用户发放通俗易懂的使用说明书。",
      en: "Consultation of customers is managed better, and technical guidance is given before and during use: large users get the user manual, small and medium ones an instruction sheet in plain words.",
    },
  },
  {
    id: "C-10",
    article: { "zh-Hant": "第十條", "zh-Hans": "第十条", en: "Article 10" },
    text: {
      "zh-Hant":
        "對收集的資訊要及時處理，產品質量類資訊歸技術質檢部，服務類資訊歸生產部、銷售部。關於產品質量有價值的資訊，技術質檢部要認真分析，並作為質量改進的重要依據。",
      "zh-Hans":
        "对收集的信息要及时处理，产品质量类信息归技术质检部，服务类信息归生产部、销售部。关于产品质量有价值的信息，技术质检部要认真分析，并作为质量改进的重要依据。",
      en: "What is collected is dealt with in time: information on product quality goes to technical quality, information on service to production and sales. Valuable information on quality is analysed carefully by technical quality and is a basis for improvement.",
    },
  },
  {
    id: "C-11",
    article: { "zh-Hant": "第十一條", "zh-Hans": "第十一条", en: "Article 11" },
    // The copy has no year: it stands in `effectiveFrom`.
    text: {
      "zh-Hant": "本制度經公司總經理辦公會批准，於三月一日起施行。",
      "zh-Hans": "本制度经公司总经理办公会批准，于三月一日起施行。",
      en: "Approved by the general manager's office meeting, this policy is in force from 1 March.",
    },
  },
  {
    id: "C-12",
    article: { "zh-Hant": "第十二條", "zh-Hans": "第十二条", en: "Article 12" },
    text: {
      "zh-Hant": "本制度由公司市場部負責解釋。",
      "zh-Hans": "本制度由公司市场部负责解释。",
      en: "This policy is interpreted by the company's marketing department.",
    },
  },
];
