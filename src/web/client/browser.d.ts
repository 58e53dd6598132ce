import { type PageTexts as Texts } from "../texts/index.ts";

declare global {
  /** What of Web Chat and of Direct Line the page uses. */
  interface DirectLineActivity {
    type: string;
    id?: string;
    text?: string;
    name?: string;
    from?: { id?: string; role?: string };
    attachments?: { contentType: string; contentUrl: string; name?: string; content?: unknown }[];
  }

  interface Observer {
    next?: (value: unknown) => void;
    error?: (error: unknown) => void;
    complete?: () => void;
  }

  interface WebChatStore {
    dispatch(action: { type: string; payload: object; meta?: object }): void;
  }

  interface Window {
    WebChat?: {
      renderWebChat(props: object, element: Element): void;
      createStore(): WebChatStore;
    };
  }

  /** Words of the page in one language; see src/web/words.ts. */
  interface PageWords {
    page: PageTexts;
    name: string;
    desks: { id: string; pack: string; name: string }[];
    places: Record<string, string>;
  }

  type PageLocale = "zh-Hant" | "zh-Hans" | "en";

  type PageTexts = Texts;
}
