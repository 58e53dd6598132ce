import { type StaffRole } from "../../core/person.ts";

/**
 * What people call those who hold a role. A word under several roles may mean any of their holders.
 * Words are folded when read, so either script will do; the longest one that fits counts.
 */
export const TITLE_WORDS: Readonly<Record<StaffRole, string>> = {
  officer:
    "物管員|物業管理員|物業員|管理員|樓管|管家|接待員|接待人員|受理員|受理人員|窗口人員|櫃台人員|櫃員|營業員|營業人員|售後人員|售後員|客服人員|客服|property officer|officer|clerk|receptionist|after-sales|front desk|customer service",
  specialist:
    "隊長|組長|班長|課長|領班|工程師|技術員|技術人員|技師|專員|specialist|technician|engineer|team leader|foreman",
  projectManager: "報裝專責|報裝人員|專案經理|項目經理|project manager",
  inspector: "用電檢查人員|用電檢查員|檢查員|檢查人員|inspector",
  reviewer: "審核員|審核人員|審圖人員|審查人員|reviewer",
  customerManager: "客戶管理人員|客戶經理|customer manager|account manager",
  technician: "技術人員|技術員|technician",
  duty: "值班員|值班人員|值班的|值班|duty officer|officer on duty|officer",
  director:
    "管理處主任|主任|經理|處長|所長|站長|主管|負責人|領導|老闆|director|manager|head|boss|leader|chief",
  officeDirector: "辦公室主任|主任|office director|office manager|director",
  oversight: "總經理|督導|稽核|監察|general manager|inspector|auditor",
};

/** Said to anybody: with a surname it names a person, alone it names nobody. */
export const COURTESY_WORDS =
  "先生|小姐|女士|太太|師傅|師父|同志|大哥|大姐|阿姨|叔叔|mister|mr|mrs|ms|miss|mx|madam|sir";

/** Said around a name without belonging to it. */
export const NAME_FILLERS =
  "你們的|我們的|他們的|你們|我們|他們|那個|那位|這個|這位|某個|某位|一個|一位|有個|有位|名叫|叫做|叫|姓|關於|投訴|是|的|the|your|our|a|an|of|from|that|this|named|called|name|is|about|surname";
