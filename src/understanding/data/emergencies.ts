/** Dangers for which a hotline is shown before anything else. Stored in logs: never rename one. */
export type Emergency =
  "electric" | "fire" | "liftTrapped" | "gas" | "injury" | "collapse" | "violence";

interface EmergencyRow {
  readonly emergency: Emergency;
  /** Any of these says it. */
  readonly said: RegExp;
  /** Both must be said, in either order, in one sentence: where or what, and the danger. */
  readonly together?: readonly [RegExp, RegExp];
}

/**
 * Folded wordings, the gravest first. Bounded or literal, so each reads a text in linear time.
 * When in doubt the hotline is shown: a needless one costs a line, a missing one a life.
 */
export const EMERGENCIES: readonly EmergencyRow[] = [
  {
    emergency: "liftTrapped",
    said: /电梯(?:又|里)?困(?:住|了)?(?:[一二两三四五几0-9]|人|我|老|小|孩|住|了)|困在(?:电梯|升降机|货梯|lift|𨋢)|(?:关|卡|锁|困|被关|被困|被卡)在(?:电梯|升降机|货梯|𨋢|部𨋢)(?:里|内|中|入面|里面)|困(?:电梯|𨋢)|(?:trapped|stuck|locked|stranded) (?:inside |in )(?:the |this |an? |your |our )?(?:lift|elevator)|trapped in (?:the )?(?:lift|elevator)/u,
    together: [
      /电梯|升降机|货梯|扶梯|𨋢|\blift\b|\belevator\b/u,
      /困在里|困住|困了|有人困|里面(?:还)?有(?:人|小孩|老人|孩子)|有(?:人|小孩|老人|孩子)(?:还)?在里|被困|人(?:还)?在里面(?:出不来|没出来)|出不来|出不去|关在里面|卡在里面|困人|关人|people (?:are )?(?:inside|trapped|stuck)|trapped|can(?:no|')?t get out|(?:i'm|i am|we're|we are|someone is|somebody is|people are|mother is|kid is|son is|daughter is) stuck|stuck inside|(?:mum|mom|mother|father|dad|wife|husband|kids?|child(?:ren)?|son|daughter|someone|somebody|person|man|woman|grandma|grandmother) (?:is |are |still |was )*inside/u,
    ],
  },
  {
    emergency: "fire",
    said: /起火|着火|失火|火灾|火警|冒烟|冒浓烟|冒黑烟|浓烟|烧起来|火烧|有烟冒|冒出烟|(?:烧焦|焦)(?:味|臭|的味道)|火势|爆炸|爆燃|火烛|on fire|(?:there is|there's|caught|catch(?:es|ing)?|saw|see|a) (?:a )?(?:big |small )?fire(?! (?:drill|hydrant|door|alarm test|exit|extinguisher|lane|insurance|safety|station))|(?:house|kitchen|building|garage|electrical) fire|smoke (?:is )?(?:coming|everywhere|filling|from|in the|pouring)|burning smell|smell(?:s)? (?:of )?(?:burning|smoke)|in flames|exploded|explosion|^fire[!. ]*$/u,
  },
  {
    emergency: "gas",
    said: /(?:瓦斯|煤气|燃气|天然气|液化气|石油气|一氧化碳)(?:管|炉|桶|罐|表|阀)?(?:好像|在|有|很|大量|严重|一直|正在|疑似|好大|的|味道很|阵)?(?:漏|泄|外泄|味|臭|中毒|爆)|(?:漏|泄漏|外泄|闻到|闻到很浓的|有|一股|很重的|阵)(?:瓦斯|煤气|燃气|天然气)|gas (?:is )?leak|leak(?:ing|s)? (?:of )?gas|smell(?:s|ing)?(?: of| like| some| a lot of| strong)? gas|gas smell|smell gas|carbon monoxide/u,
  },
  {
    emergency: "electric",
    said: /漏电|触电|被电(?!话|梯|力|视|动|脑|子|费|线|车|表|瓶|网|信|气)|电(?:到|着|死|伤)(?:人|我|小孩|了|孩子)|(?:冒|有|喷|出)火花|电死|电线(?:掉|断|垂|落|外露|裸露|着地)|电缆(?:掉|断|裸露)|电(?:线)?杆(?:倒|断|要倒|快倒)|高压线(?:掉|断)|短路冒|麻手|electric shock|electrocut|got shocked|gave me a shock|gets? a shock|live wire|exposed wire|bare wire|fallen (?:power )?line|downed (?:power )?line|power line (?:is )?(?:down|fell|on the ground)|sparking|sparks|leaking electricity|electricity leak/u,
  },
  {
    emergency: "collapse",
    said: /(?:楼|墙|房子|屋顶|天花板|外墙|围墙|棚|鹰架|脚手架|边坡|地面|路面|阳台|吊顶|挡土墙)(?:快|要|快要|好像要|整片|突然|部分|都)?(?:塌|倒塌|坍|垮|陷下去|要倒|塌陷)|塌(?:了|下来|方)|倒塌|坍塌|天坑|(?:building|wall|roof|ceiling|scaffold(?:ing)?|balcony|floor) (?:has |is |just |partly |about to )*(?:collaps|caved|falling down|fell down)|collapsed|sinkhole|landslide/u,
  },
  {
    emergency: "violence",
    said: /拿(?:着)?(?:刀|枪|棍)|持刀|砍人|捅人|杀人|抢劫|绑架|(?:有人|正在|在)(?:打人|强闯)|家暴|打劫|attack(?:ed|ing) (?:me|us|someone|somebody|people) with|(?:has|with|holding) a (?:knife|gun)|stabb(?:ed|ing)|being robbed|armed robber|kidnap/u,
  },
  {
    emergency: "injury",
    said: /昏倒|晕倒|昏迷|没(?:有)?呼吸|没(?:有)?心跳|心脏病发|心肌梗塞|中风|大量出血|流血不止|流很多血|血流不止|吐血|骨折|溺水|坠楼|跳楼|轻生|自杀|想死|不想活|倒在地上(?:不动|没反应)|叫救护车|快死了|被(?:砸|压)(?:到头|伤|住)|unconscious|not breathing|heart attack|stroke|bleeding (?:a lot|badly|heavily)|(?:badly|seriously) (?:hurt|injured)|drown(?:ing|ed)|suicid|kill myself|call an ambulance|need an ambulance|collapsed on the floor|passed out|fainted/u,
  },
];

/** Wordings that name a danger without there being one: drills, equipment, rules, and its denial just before. */
export const NO_EMERGENCY =
  /消防(?:演习|演练|训练|讲座|栓|安全|设备|通道|检查|车道|器材)|火警(?:演习|演练|测试|铃测试|系统维护)|防火(?:门|巷|墙|演习|建材)|灭火器|火灾(?:保险|险|演习|演练|预防|预警系统)|预防(?:火灾|触电|漏电|煤气)|防(?:触电|漏电|火灾)|漏电(?:断路器|保护器|保护开关|开关)|(?:没有|没|并未|未|不是|冇)(?:人)?(?:起火|着火|失火|火灾|冒烟|触电|漏电|被困|受伤|人困|昏倒)|没(?:有)?人(?:被)?困|燃气(?:表|费|账单|公司)(?!.{0,6}漏)|fire (?:drill|extinguisher|hydrant|door|insurance|exit|lane|alarm test|safety training)|no (?:fire|one (?:is |was )?(?:trapped|hurt|injured)|smoke|gas leak)|not on fire|(?:nobody|no one) (?:is |was )?(?:trapped|hurt|injured|inside)|里面没(?:有)?人|spark(?:s)? joy/gu;
