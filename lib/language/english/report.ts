/** The words of the report page. */
export const reportMessages = {} as const;
