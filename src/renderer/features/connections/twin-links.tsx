import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { Connection } from '../../../shared/connection';

interface TwinLinksProps {
  /** Connections for the same app in the same tenant and cloud. */
  readonly twins: readonly Connection[];
  readonly onOpen: (id: string) => void;
}

/** Leads to other connections of the same app in the same tenant. */
export function TwinLinks({ twins, onOpen }: TwinLinksProps) {
  const styles = useStyles();
  return (
    <span className={styles.links}>
      {twins.map(({ id, name }) => (
        <Link
          key={id}
          className={styles.link}
          onClick={() => {
            onOpen(id);
          }}
        >
          {name}
        </Link>
      ))}
    </span>
  );
}

const useStyles = makeStyles({
  links: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalXXS,
  },
  link: { overflowWrap: 'anywhere', textAlign: 'start' },
});
