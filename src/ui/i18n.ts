/** Words in the browser's language: the same for the surfaces and for what the background says on a page. */
export { ADVICE_LANG, type CountKey, localeTag, type MessageKey, t, tn } from "../messages/words.ts";
