import { type Locale, LOCALES } from "../core/locale.ts";
import { type InstallationHealth } from "../db/readHealth.ts";
import { type Html, html } from "./html.ts";
import { PAGE_TEXTS } from "./texts/index.ts";

/** What the page about the installation's health shows. */
export interface HealthInput {
  readonly locale: Locale;
  readonly checks: readonly { readonly name: string; readonly ok: boolean }[];
  /** Null: the database couldn't be asked. */
  readonly installation: InstallationHealth | null;
  readonly ticks: readonly { readonly name: string; readonly seconds: number }[];
  readonly zone: string;
  /** Style sheets with fonts for machines that have none for Chinese. */
  readonly fontSheets: readonly string[];
}

const TEXTS = {
  "zh-Hant": {
    title: "系統狀況",
    good: "正常",
    bad: "有狀況",
    checks: "這個程序",
    numbers: "遞送與期限",
    unread: "目前讀不到資料庫，以下數字無法顯示。",
    counts: {
      pending: "等待送出的訊息",
      oldestSeconds: "最早到期的已等（秒）",
      held: "留待早報的訊息",
      waiting: "等對方第一次來訪的訊息",
      dead: "死信（送不到、無人處理）",
      unreachable: "聯絡不上的人",
      dueSoon: "一小時內到期的時限",
      overdue: "已逾期的時限",
    },
    ticks: "定時工作距上次完成（秒）",
    schedules: "排程",
    schedule: { name: "名稱", last: "上次", next: "下次", state: "狀態" },
    open: "進行中或待重做",
    never: "尚未執行",
    processes: "程序",
    process: { id: "識別碼", role: "角色", since: "啟動", seen: "最後回報（秒前）" },
    at: "產生時間",
  },
  "zh-Hans": {
    title: "系统状况",
    good: "正常",
    bad: "有状况",
    checks: "这个进程",
    numbers: "投递与期限",
    unread: "目前读不到数据库，以下数字无法显示。",
    counts: {
      pending: "等待发出的消息",
      oldestSeconds: "最早到期的已等（秒）",
      held: "留待早报的消息",
      waiting: "等对方第一次来访的消息",
      dead: "死信（送不到、无人处理）",
      unreachable: "联系不上的人",
      dueSoon: "一小时内到期的时限",
      overdue: "已逾期的时限",
    },
    ticks: "定时工作距上次完成（秒）",
    schedules: "计划任务",
    schedule: { name: "名称", last: "上次", next: "下次", state: "状态" },
    open: "进行中或待重做",
    never: "尚未执行",
    processes: "进程",
    process: { id: "标识", role: "角色", since: "启动", seen: "最后报告（秒前）" },
    at: "生成时间",
  },
  en: {
    title: "Health",
    good: "well",
    bad: "needs attention",
    checks: "This process",
    numbers: "Delivery and limits",
    unread: "The database can't be read at the moment; its numbers are missing.",
    counts: {
      pending: "Messages waiting to be sent",
      oldestSeconds: "Seconds that the oldest of them is overdue",
      held: "Messages held for the morning's digest",
      waiting: "Messages waiting for somebody's first visit",
      dead: "Dead letters that nobody has seen to",
      unreachable: "People whom nothing reaches",
      dueSoon: "Limits that end within the hour",
      overdue: "Limits that are past",
    },
    ticks: "Seconds since each tick finished",
    schedules: "Schedules",
    schedule: { name: "Name", last: "Last", next: "Next", state: "State" },
    open: "under way or to be repeated",
    never: "not yet",
    processes: "Processes",
    process: { id: "Id", role: "Role", since: "Started", seen: "Seen (seconds ago)" },
    at: "Made at",
  },
} as const satisfies Readonly<Record<Locale, unknown>>;

type Texts = (typeof TEXTS)[Locale];

/** Numbers that want somebody's attention when they aren't zero. */
const ALARMING = new Set(["dead", "unreachable", "overdue"]);
const LATE_S = 120;
const GONE_S = 60;

const STYLE = `body{font:16px/1.5 system-ui,"Noto Sans TC Variable","Noto Sans SC Variable",sans-serif;margin:2rem auto;max-width:56rem;padding:0 1rem;color:#1c2a2e}
body:lang(zh-Hans){font-family:system-ui,"Noto Sans SC Variable","Noto Sans TC Variable",sans-serif}
h1{margin:0}h2{margin:1.6rem 0 .4rem;font-size:1.1rem}table{border-collapse:collapse;width:100%}
th,td{text-align:start;padding:.3rem .6rem;border-bottom:1px solid #cfdadc;vertical-align:top}
td.n{text-align:end;font-variant-numeric:tabular-nums}.bad{color:#a3200d;font-weight:600}
nav a{margin-inline-end:.8rem}code{font-size:.85em}
@media print{nav{display:none}body{margin:0;max-width:none;font-size:11pt}table{break-inside:avoid}}`;

/** The page: readable without scripts, on paper too; it renews itself every half minute. */
export function healthHtml(input: HealthInput): string {
  const { locale, checks, installation, ticks } = input;
  const t = TEXTS[locale];
  const well =
    checks.every(({ ok }) => ok) &&
    ticks.every(({ seconds }) => seconds < LATE_S) &&
    installation?.schedules.every(({ broken }) => broken === null) === true;
  return html`<!doctype html>
    <html lang="${locale}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta http-equiv="refresh" content="30" />
        <title>${t.title}</title>
        ${input.fontSheets.map((sheet): Html => html`<link rel="stylesheet" href="${sheet}" />`)}
        <style>
          ${{ html: STYLE }}
        </style>
      </head>
      <body>
        <nav>
          ${LOCALES.map(
            (one): Html =>
              html`<a href="?lang=${one}" lang="${one}">${PAGE_TEXTS[one].languageName}</a>`,
          )}
        </nav>
        <h1>${t.title}: ${state(well, t)}</h1>
        <h2>${t.checks}</h2>
        ${rows(checks.map(({ name, ok }) => [{ html: `<code>${name}</code>` }, state(ok, t)]))}
        ${ticks.length === 0 ? null : tickTable(ticks, t)}
        ${
          installation === null
            ? html`<p class="bad">${t.unread}</p>`
            : whole(installation, t, input)
        }
      </body>
    </html> `.html;
}

const state = (well: boolean, t: Texts): Html =>
  well ? html`<span>${t.good}</span>` : html`<span class="bad">${t.bad}</span>`;

const number = (value: number, alarming: boolean): Html =>
  alarming ? html`<span class="bad">${value}</span>` : html`<span>${value}</span>`;

const tickTable = (ticks: HealthInput["ticks"], t: Texts): Html =>
  html`<h2>${t.ticks}</h2>
    ${rows(
      ticks.map(({ name, seconds }) => [
        html`<code>${name}</code>`,
        number(Math.round(seconds), seconds >= LATE_S),
      ]),
    )}`;

function whole(health: InstallationHealth, t: Texts, { locale, zone }: HealthInput): Html {
  const when = (date: Date | null): string =>
    date === null ? t.never : written(date, zone, locale);
  const counts = Object.entries(t.counts) as [keyof Texts["counts"], string][];
  return html`<h2>${t.numbers}</h2>
    ${rows(
      counts.map(([name, label]) => {
        const value = Math.round(health[name]);
        return [html`${label}`, number(value, ALARMING.has(name) && value > 0)];
      }),
    )}
    <h2>${t.schedules}</h2>
    ${rows(
      health.schedules.map(({ id, last, next, broken, open }) => [
        html`<code>${id}</code>`,
        html`${when(last)}`,
        html`${next === null ? "–" : when(next)}`,
        broken === null
          ? html`${open > 0 ? `${t.open}: ${open}` : t.good}`
          : html`<span class="bad">${broken}</span>`,
      ]),
      [t.schedule.name, t.schedule.last, t.schedule.next, t.schedule.state],
    )}
    <h2>${t.processes}</h2>
    ${rows(
      health.processes.map(({ id, role, startedAt, secondsAgo }) => [
        html`<code>${id}</code>`,
        html`${role}`,
        html`${when(startedAt)}`,
        number(secondsAgo, secondsAgo > GONE_S),
      ]),
      [t.process.id, t.process.role, t.process.since, t.process.seen],
    )}
    <p>${t.at} ${when(health.now)}</p>`;
}

const written = (date: Date, zone: string, locale: Locale): string =>
  new Intl.DateTimeFormat(locale, {
    dateStyle: "medium",
    timeStyle: "medium",
    timeZone: zone,
  }).format(date);

const rows = (cells: readonly (readonly Html[])[], heads: readonly string[] = []): Html =>
  html`<table>
    ${
      heads.length === 0
        ? null
        : html`<tr>
            ${heads.map((head): Html => html`<th scope="col">${head}</th>`)}
          </tr>`
    }
    ${cells.map(
      (row): Html =>
        html`<tr>
          ${row.map((cell): Html => html`<td>${cell}</td>`)}
        </tr>`,
    )}
  </table>`;
