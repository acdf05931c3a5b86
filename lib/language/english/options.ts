/** The words of the options page, and of what it fetches. */
export const optionsMessages = {} as const;
