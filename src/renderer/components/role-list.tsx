import { Badge, makeStyles, tokens } from '@fluentui/react-components';
import { useMessages } from '../lib/language';

/** More roles than this are counted instead of named. */
const named = 8;

/** The application roles that a token carries; undefined when it could not be read. */
export function RoleList({ roles }: { readonly roles: readonly string[] | undefined }) {
  const { linked } = useMessages();
  const styles = useStyles();
  if (roles === undefined) return linked.rolesUnknown;
  if (roles.length === 0) return linked.rolesNone;
  return (
    <span className={styles.roles} title={roles.join('\n')}>
      {roles.slice(0, named).map((role) => (
        <Badge key={role} appearance="tint" shape="rounded" color="informative" className={styles.role}>
          {role}
        </Badge>
      ))}
      {roles.length > named && <span className={styles.more}>{linked.moreRoles(roles.length - named)}</span>}
    </span>
  );
}

const useStyles = makeStyles({
  roles: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  role: {
    maxWidth: '100%',
    height: 'auto',
    minHeight: '20px',
    overflowWrap: 'anywhere',
    whiteSpace: 'normal',
    fontWeight: tokens.fontWeightRegular,
  },
  more: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});
