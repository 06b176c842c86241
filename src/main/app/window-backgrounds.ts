/** What a window is filled with until its page has painted: Fluent's `colorNeutralBackground1` in either theme. */
export const windowBackgrounds = { light: '#ffffff', dark: '#292929' } as const;
