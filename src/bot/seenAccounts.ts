import { type CheckedActivity } from "./readActivity.ts";
import { type Opening } from "./connector.ts";

/** An account of Teams with which a personal conversation could be opened. */
export interface SeenAccount {
  readonly channel: "msteams";
  readonly accountId: string;
  readonly entraObjectId: string;
  readonly entraTenantId: string;
  /** An `Opening` as JSON text. */
  readonly reference: string;
}

/**
 * Who can be seen in an activity that is no message to us: the app in a team shows its members,
 * whom we may then write to although they never did.
 *
 * @param tenant Entra tenant the activity comes from, checked; null on channels without.
 */
export function seenAccounts(
  activity: CheckedActivity,
  tenant: string | null,
): readonly SeenAccount[] {
  const { channelId, serviceUrl, recipient } = activity;
  if (channelId !== "msteams" || tenant === null || !serviceUrl || !recipient) return [];
  return [activity.from, ...(activity.membersAdded ?? [])].flatMap((account) => {
    const { id, aadObjectId } = account as CheckedActivity["from"];
    if (!id.startsWith("29:") || !aadObjectId) return [];
    const opening: Opening = {
      channelId,
      serviceUrl,
      tenantId: tenant,
      bot: { id: recipient.id },
      user: { id },
    };
    return [
      {
        channel: "msteams",
        accountId: id,
        entraObjectId: aadObjectId,
        entraTenantId: tenant,
        reference: JSON.stringify(opening),
      },
    ];
  });
}
