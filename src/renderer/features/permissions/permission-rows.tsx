import { Badge, Text, makeStyles, tokens, type BadgeProps } from '@fluentui/react-components';
import { readPermission, type Permission } from '../../../shared/permissions/permission';
import {
  permissionRiskLevels,
  riskOf,
  type PermissionRisk,
  type PermissionRiskLevel,
} from '../../../shared/permissions/risk';
import { useMessages, usePart } from '../../lib/language';

const colors: Record<PermissionRiskLevel, NonNullable<BadgeProps['color']>> = {
  tenant_control: 'danger',
  wide_write: 'warning',
  wide_read: 'informative',
};

interface PermissionRowsProps {
  readonly values: readonly string[];
  /** Asked for, but nobody has granted them. */
  readonly ungranted?: boolean;
}

/** Permissions with their words, the riskiest first, and why those are. */
export function PermissionRows({ values, ungranted = false }: PermissionRowsProps) {
  const messages = useMessages();
  const permissions = usePart('permissions');
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {byRisk(values).map(({ permission, risk }) => (
        <li key={permission.value} className={styles.row} data-risk={risk?.level}>
          <div className={styles.words}>
            <span className={styles.value}>{permission.value}</span>
            <Text size={200} className={styles.quiet}>
              {permissions.inWords(permission) ?? permissions.unknown}
            </Text>
            {risk && (
              <Text size={200} className={styles.quiet}>
                {permissions.reasons[risk.reason]}
              </Text>
            )}
          </div>
          <div className={styles.marks}>
            {ungranted && (
              <Badge appearance="outline" shape="rounded" color="warning">
                {messages.appPermissions.ungranted}
              </Badge>
            )}
            {risk && (
              <Badge appearance="tint" shape="rounded" color={colors[risk.level]}>
                {permissions.risks[risk.level]}
              </Badge>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

interface Judged {
  readonly permission: Permission;
  readonly risk: PermissionRisk | undefined;
}

function byRisk(values: readonly string[]): Judged[] {
  const judged = values.map((value) => {
    const permission = readPermission(value);
    return { permission, risk: riskOf(permission) };
  });
  const rank = ({ risk }: Judged) =>
    risk ? permissionRiskLevels.indexOf(risk.level) : permissionRiskLevels.length;
  return judged.sort(
    (one, other) => rank(one) - rank(other) || one.permission.value.localeCompare(other.permission.value),
  );
}

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  row: {
    display: 'flex',
    alignItems: 'flex-start',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalL,
    paddingTop: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  words: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  value: { overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground3 },
  marks: {
    display: 'flex',
    flexWrap: 'wrap',
    flexShrink: 0,
    justifyContent: 'flex-end',
    gap: tokens.spacingHorizontalXS,
    maxWidth: '45%',
  },
});
