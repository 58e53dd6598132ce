import { hoursShown } from "../../dialogs/organisation.ts";
import { LOCALES, type LocalText } from "../core/locale.ts";
import { type LoadedOrganisation } from "../services/index.ts";
import { type DeskFacts } from "../web/deskFacts.ts";

/** What the page says of an organisation that it is for. */
export function deskOf({ id, profile, calendar }: LoadedOrganisation): DeskFacts {
  const hours = LOCALES.map((locale) => [locale, hoursShown(profile, locale)]);
  return {
    id,
    pack: profile.pack,
    name: profile.name,
    desk: profile.desk,
    address: profile.address,
    hours: Object.fromEntries(hours) as LocalText,
    phone: profile.phone,
    hotline: profile.hotline,
    places: Object.fromEntries(
      [...profile.areas, ...profile.desks].map(({ id, label }) => [id, label]),
    ),
    // Of the sign at the door, not of a limit: this machine's clock will do.
    openNow: calendar.isOpen(Temporal.Now.instant()),
  };
}
