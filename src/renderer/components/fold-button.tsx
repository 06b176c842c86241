import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';

interface FoldButtonProps {
  readonly open: boolean;
  /** The id of what it unfolds. */
  readonly controls: string;
  readonly onToggle: () => void;
  readonly className?: string;
  readonly children: ReactNode;
}

/** Unfolds a part of a page, and folds it again. */
export function FoldButton({ open, controls, onToggle, className, children }: FoldButtonProps) {
  const styles = useStyles();
  return (
    <Button
      size="small"
      appearance="transparent"
      className={mergeClasses(styles.button, className)}
      icon={open ? <ChevronDownRegular /> : <ChevronRightRegular />}
      aria-expanded={open}
      aria-controls={open ? controls : undefined}
      onClick={onToggle}
    >
      {children}
    </Button>
  );
}

const useStyles = makeStyles({
  button: {
    alignSelf: 'flex-start',
    minWidth: 'auto',
    // Its words stand in line with the labels.
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalXS})`,
    paddingLeft: 0,
    paddingRight: tokens.spacingHorizontalXS,
  },
});
