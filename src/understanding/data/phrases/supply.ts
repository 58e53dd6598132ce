/** Wanting electricity: new, more, temporary, another voltage. */
export const supply = `
(我要|我想|想|想要|需要|要|麻煩|請幫我)(申請|辦理|辦|報|登記){supplyNew}
{supplyNew}
{supplyNew}，{capacity}
{supplyNew}，(地址在|在)(中山路12號|工業區|建國路三段8號|東區|科技園)
(我要|我想|想|幫我|我哋想)(報裝|增容|新裝|報個裝|裝電錶|裝個電表|申請電表|接電|拉電|通電|加大電力|加電|開戶)
(我的|我們的|我們|我家|新的|新開的){site}(要|需要|想|想要|急需)(申請|辦理|){supplyNew}
{site}(要|需要|想)(用電|通電|接電|拉三相電|增加容量|加大容量|申請電力|供電|增容|裝變壓器|裝電錶|擴容|加電)
我想申請{capacity}(高壓|低壓|的電|用電|容量|供電|專線|)
申請{capacity}
需要{capacity}的(容量|供電|用電|變壓器|電力)
(把|將)(容量|變壓器|用電容量|電力)(從|由){capacity}(加到|增加到|升到|擴到|改成){capacity}
(增容|擴容|增加容量|加容)(到|至|){capacity}
(新開|新建|剛蓋好|新買|裝修好)(的|了){site}(還沒|沒|未)(接電|通電|裝電錶|有電表)，(要申請|想辦|怎麼申請|請幫忙)
(開|新開|準備開)(一家|了家|個|間){site}，(要|需要|想)(申請|辦|){supplyNew}
{site}(擴建|擴產|增加設備|添了機器|新增產線)，(容量不夠|電不夠用|現有容量不夠|變壓器不夠)，(想增容|要加容量|需要擴容)
(變壓器|容量|電力|現有的電)(不夠用|不夠|太小|唔夠)，(想|要|申請)(增容|加大|擴容|換大的)
(兩路電源|雙電源|雙迴路|專線|備用電源|保安電源)(供電|)(申請|我要申請|我們需要)
(自用充電樁|充電樁|電動車充電樁|太陽能|光伏)(要|想|申請)(報裝|用電|裝獨立電錶|接電|併網)
(工地|施工|活動|演唱會|展覽|臨時攤位)(要|需要|申請)(臨時用電|臨時電|短期用電)
申請(單獨|獨立|分戶|另外)(電錶|電表|一個電表)
(請|麻煩|可以)(派人|安排人)來(勘查|現場勘察|看現場)(，我要裝電|，要報裝|，新裝用電)
(請問|)(怎麼|如何|點樣)(申請用電|報裝|辦新裝|辦增容|申請新裝用電)
I (want|need|would like|wish|'d like) to apply for {supplyNew_en}
(apply for|request|application for|applying for|we request|new request for|start) {supplyNew_en}
I need {supplyNew_en}
we (need|require|want) {supplyNew_en} (for|at) (our|my|the new|a) {site_en}
{supplyNew_en} for (my|our|a|the) (new|) {site_en}
(my|our) (new|) {site_en} (needs|requires) {supplyNew_en}
(please|can you|could you) (connect|energise|hook up|supply power to|bring power to|install a meter at) (my|our) (new|) {site_en}
(increase|upgrade|raise|extend|expand) (the|our|my) (load|capacity|power|supply|connection) (to|from 100 kVA to|by) {capacity_en}
(we|I) (need|want|require) {capacity_en} (of power|supply|of capacity|high voltage|for our {site_en}|for the {site_en})
apply for {capacity_en}
{capacity_en} (supply|connection|please|high voltage) for (a|my|our) {site_en}
our {site_en} is (expanding|growing|adding machines) and (needs|requires) (more power|more capacity|a bigger supply|extra load)
(opening|we are opening|I'm opening|building|we're building) a (new|) {site_en}, need (power|electricity|a connection|a meter)
the transformer is too small, we (need|want) (more capacity|to upgrade|an upgrade)
how (do I|can I|to) apply for {supplyNew_en}
(get|have) {supplyNew_en}
`;

/** Words of supply requests only, kept beside their phrases. */
export const SUPPLY_LISTS: Readonly<Record<string, string>> = {
  supplyNew:
    "用電|新裝用電|新裝|增容|報裝|新裝電表|臨時用電|高壓用電|低壓用電|三相電|三相用電|商業用電|工業用電|雙電源|專線供電|送電|接電|電力|增設用電|擴大容量|獨立電表|工地用電|變壓器增容|居民新裝|10kV供電|動力電|農業用電|電力供應|裝錶|備用電源|新電錶",
  supplyNew_en:
    "a new connection|electricity|a new electricity connection|power supply|more power|more capacity|a load increase|a temporary supply|temporary power|three-phase power|high voltage supply|a dedicated line|a dual supply|a new meter|new service|a power connection|an electricity supply|grid connection|a supply upgrade|an electric meter|a bigger transformer|low voltage supply|additional load|backup feed|EV charger connection",
  capacity_en: "100 kW|500 kVA|1.2 MVA|50kW|1000kVA|315 kVA|80 kw|2 MW|30kva|250 kilowatts",
};
