import { tokens, type GriffelStyle } from '@fluentui/react-components';

/** For a button that cannot be pressed while its words tell how far something is: they are to be read all the same. */
export const tellingStatus: GriffelStyle = {
  color: tokens.colorNeutralForeground1,
  ':hover': { color: tokens.colorNeutralForeground1 },
  ':hover:active': { color: tokens.colorNeutralForeground1 },
};
