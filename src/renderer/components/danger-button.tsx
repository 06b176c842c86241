import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';

interface DangerButtonProps {
  readonly type?: 'button' | 'submit';
  /** What it does is under way: it can be reached, but not pressed. */
  readonly disabledFocusable?: boolean;
  readonly icon?: ReactElement;
  readonly onClick?: () => void;
  readonly children: string;
}

/** The main button of a question whose answer cannot be taken back. */
export function DangerButton(props: DangerButtonProps) {
  const styles = useStyles();
  return (
    <Button
      appearance="primary"
      {...props}
      {...(props.disabledFocusable ? {} : { className: styles.danger })}
    />
  );
}

const useStyles = makeStyles({
  danger: {
    backgroundColor: tokens.colorStatusDangerBackground3,
    ':hover': { backgroundColor: tokens.colorStatusDangerBackground3Hover },
    ':hover:active': { backgroundColor: tokens.colorStatusDangerBackground3Pressed },
  },
});
