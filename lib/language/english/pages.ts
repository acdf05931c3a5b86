/** The words of the pages that explain: first run, glossary. */
export const pagesMessages = {} as const;
