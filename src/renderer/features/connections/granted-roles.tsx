import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { ShieldKeyholeRegular } from '@fluentui/react-icons';
import type { Connection } from '../../../shared/connection';
import { missingFrom } from '../../../shared/permissions/missing';
import { RoleList } from '../../components/role-list';
import { useMessages } from '../../lib/language';

interface GrantedRolesProps {
  readonly connection: Pick<Connection, 'neededRoles'>;
  /** As the last token named them; undefined where it could not be read. */
  readonly roles: readonly string[] | undefined;
  /** All that can be learnt of them is asked for. */
  readonly onOpen: () => void;
}

/** The permissions of the last token, what is missing of the needed ones, and the way to all of them. */
export function GrantedRoles({ connection: { neededRoles = [] }, roles, onOpen }: GrantedRolesProps) {
  const { appPermissions: words } = useMessages();
  const styles = useStyles();
  const missing = roles === undefined ? [] : missingFrom(neededRoles, roles);
  return (
    <div className={styles.root}>
      <RoleList roles={roles} />
      {missing.length > 0 && <Text className={styles.missing}>{words.missingInShort(missing)}</Text>}
      <Button size="small" icon={<ShieldKeyholeRegular />} onClick={onOpen}>
        {words.open}
      </Button>
    </div>
  );
}

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalS,
    paddingTop: tokens.spacingVerticalXXS,
  },
  missing: { color: tokens.colorStatusWarningForeground1, overflowWrap: 'anywhere' },
});
