/**
 * How fast we send to the channel: so many a second to a tenant, with the answers of people's own
 * turns first, and one a second to a conversation after a burst. What the channel asks for with 429
 * is kept by conversation in the queue, and here for a tenant that is throttled as a whole.
 */
export interface Pace {
  /** Waits for this message's turn. */
  pass(to: Addressee): Promise<void>;
  /** Seconds for which nothing is to be sent to this tenant. */
  pausedFor(tenant: string): number;
  /** The channel said 429 to a conversation of this tenant. */
  throttled(tenant: string, conversation: string, seconds: number): void;
  /** So many processes send to the same tenants now: each keeps to its share. */
  sharedBy(processes: number): void;
  /** Lets everybody go who waits: the process ends. */
  stop(): void;
}

export interface Addressee {
  readonly tenant: string;
  readonly conversation: string;
  /** An answer to what the person has just said. */
  readonly ownTurn: boolean;
}

/** Answers of one turn that leave at once. */
const BURST = 5;
const CONVERSATION_MS = 1_000;
/** Of a tenant that was silent; more would be a flood. */
const TENANT_BURST = 5;
const MOST_REMEMBERED = 10_000;
const LONGEST_PAUSE_S = 15 * 60;

interface Tenant {
  /** When the next one is due, were all evenly spaced. */
  nextAt: number;
  readonly first: (() => void)[];
  readonly later: (() => void)[];
  timer: NodeJS.Timeout | null;
  /** Conversations that were told to slow down, and until when. */
  readonly slowed: Map<string, number>;
}

/**
 * @param perSecond to one tenant, from all processes that send; 0: no limit at all.
 * @param now milliseconds of a clock that never steps back.
 */
export function makePace(perSecond: number, now: () => number = () => performance.now()): Pace {
  let interval = perSecond === 0 ? 0 : 1_000 / perSecond;
  const tenants = new Map<string, Tenant>();
  const conversations = new Map<string, number>();
  let stopped = false;

  const tenantOf = (id: string): Tenant => {
    const known = tenants.get(id);
    if (known !== undefined) return known;
    const made: Tenant = { nextAt: 0, first: [], later: [], timer: null, slowed: new Map() };
    tenants.set(id, made);
    return made;
  };

  const ready = (tenant: Tenant) => tenant.nextAt - now() <= TENANT_BURST * interval;
  const take = (tenant: Tenant) => {
    tenant.nextAt = Math.max(tenant.nextAt, now()) + interval;
  };
  const letGo = (tenant: Tenant) => {
    tenant.timer = null;
    while (ready(tenant)) {
      const next = tenant.first.shift() ?? tenant.later.shift();
      if (next === undefined) return;
      take(tenant);
      next();
    }
    schedule(tenant);
  };
  const schedule = (tenant: Tenant) => {
    if (tenant.timer !== null || tenant.first.length + tenant.later.length === 0) return;
    const wait = Math.max(1, tenant.nextAt - now() - TENANT_BURST * interval);
    tenant.timer = setTimeout(() => letGo(tenant), wait);
  };

  /** Milliseconds until this conversation may be spoken to again. */
  const reserve = (conversation: string): number => {
    const at = Math.max(conversations.get(conversation) ?? 0, now());
    if (conversations.size > MOST_REMEMBERED) {
      for (const [key, until] of conversations) if (until < now()) conversations.delete(key);
    }
    conversations.set(conversation, at + CONVERSATION_MS);
    return at - now() - (BURST - 1) * CONVERSATION_MS;
  };

  return {
    async pass({ tenant: id, conversation, ownTurn }) {
      if (perSecond === 0 || stopped) return;
      const wait = reserve(conversation);
      if (wait > 0) await new Promise((resume) => setTimeout(resume, wait));
      const tenant = tenantOf(id);
      if (tenant.first.length + tenant.later.length === 0 && ready(tenant)) return take(tenant);
      await new Promise<void>((resume) => {
        (ownTurn ? tenant.first : tenant.later).push(resume);
        schedule(tenant);
      });
    },
    pausedFor(id) {
      const slowed = tenants.get(id)?.slowed;
      if (slowed === undefined) return 0;
      for (const [key, until] of slowed) if (until <= now()) slowed.delete(key);
      // One conversation may be slow by itself; two at once means all of them.
      return slowed.size < 2 ? 0 : (Math.max(...slowed.values()) - now()) / 1_000;
    },
    throttled(id, conversation, seconds) {
      const until = now() + Math.min(seconds, LONGEST_PAUSE_S) * 1_000;
      tenantOf(id).slowed.set(conversation, until);
    },
    sharedBy(processes) {
      if (perSecond !== 0) interval = (1_000 * Math.max(1, processes)) / perSecond;
    },
    stop() {
      stopped = true;
      for (const tenant of tenants.values()) {
        if (tenant.timer !== null) clearTimeout(tenant.timer);
        for (const resume of [...tenant.first.splice(0), ...tenant.later.splice(0)]) resume();
      }
    },
  };
}
