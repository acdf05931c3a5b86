/** The words of the popup’s and side panel’s controls: search, filters, grouping. */
export const panelMessages = {} as const;
