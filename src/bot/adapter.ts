import { type Activity, CloudAdapter, type InvokeResponse, type TurnContext } from "botbuilder";
import type { ChannelAuthentication } from "./channelAuth.ts";

/**
 * The SDK's adapter, kept for the protocol: it checks who sends, builds the turn's context and
 * carries the answer of an invoke. Its sending ends are closed: what the bot says becomes message
 * rows, delivered by the sender after the commit.
 */
export class ChannelAdapter extends CloudAdapter {
  readonly #auth: ChannelAuthentication;

  constructor(auth: ChannelAuthentication) {
    super(auth);
    this.#auth = auth;
  }

  /**
   * Runs `logic` on a checked activity of a believed sender.
   *
   * @param tenant given to `logic`: the tenant the activity comes from, null on channels without.
   * @returns what `logic` left as the answer of an invoke.
   * @throws ChannelRefusal before `logic` runs.
   */
  async receive(
    activity: Activity,
    authorization: string,
    logic: (context: TurnContext, tenant: string | null) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    const sender = await this.#auth.authenticateRequest(activity, authorization);
    const tenant = this.#auth.tenantOf(activity);
    return await this.processActivity(sender, activity, (context) => logic(context, tenant));
  }

  override async sendActivities(): Promise<never> {
    throw new Error("replies are message rows: use Talk.say or Unit.notify");
  }

  override async updateActivity(): Promise<never> {
    throw new Error("updates are message rows: use Unit.notify");
  }

  override async deleteActivity(): Promise<never> {
    throw new Error("messages are replaced, not deleted: use Unit.notify");
  }
}
