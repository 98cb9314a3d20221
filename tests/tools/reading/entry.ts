import { type PageOptions, readPage } from "./read-page.ts";

/** What the extract command runs inside the page: the reading code of the content script, under one name. */
declare global {
  interface Window {
    claimtrailRead: (options: { url: string; explain: boolean; noAdapters: boolean; words: string[] }) => unknown;
  }
}

window.claimtrailRead = ({ url, explain, noAdapters, words }) => {
  const options: PageOptions = { url, explain, mask: { words: new Set(words) } };
  if (noAdapters) options.adapters = [];
  return readPage(document, options);
};
