import { Button, Checkbox, Text, makeStyles, tokens } from '@fluentui/react-components';
import { EditRegular } from '@fluentui/react-icons';
import { useEffect, useRef } from 'react';
import type { Label } from '../../../shared/labels';
import { fluentRef } from '../../lib/fluent-ref';
import { useMessages } from '../../lib/language';
import { LabelChip } from './label-chip';
import { LabelEditor } from './label-editor';
import type { Mark } from './label-marks';

const checked: Record<Mark, boolean | 'mixed'> = { all: true, some: 'mixed', none: false };

interface LabelRowProps {
  readonly label: Label;
  readonly mark: Mark;
  /** How many connections carry it, chosen or not. */
  readonly carriers: number;
  readonly editing: boolean;
  readonly onPress: () => void;
  readonly onEdit: (open: boolean) => void;
  /** Answers why not, where it failed. */
  readonly onChange: (to: Label) => Promise<string | undefined>;
  readonly onDelete: () => Promise<string | undefined>;
}

/** One label to choose, and behind its pen what can be changed about it. */
export function LabelRow({ label, mark, carriers, editing, onPress, onEdit, ...edits }: LabelRowProps) {
  const { labels: words } = useMessages();
  const styles = useStyles();
  const penRef = useRef<HTMLButtonElement>(null);
  const wasEditing = useRef(editing);
  useEffect(() => {
    const closed = wasEditing.current && !editing;
    wasEditing.current = editing;
    // The fields that had the focus are gone.
    if (closed && document.activeElement === document.body) penRef.current?.focus();
  }, [editing]);
  return (
    <div>
      <div className={styles.row}>
        <Checkbox
          checked={checked[mark]}
          className={styles.checkbox}
          label={{ children: <LabelChip {...label} />, className: styles.label }}
          onChange={onPress}
        />
        <Text size={200} className={styles.quiet}>
          {words.carriedBy(carriers)}
        </Text>
        <Button
          ref={fluentRef(penRef)}
          size="small"
          appearance="subtle"
          icon={<EditRegular />}
          aria-label={words.actionsFor(label.name)}
          title={words.actionsFor(label.name)}
          aria-expanded={editing}
          onClick={() => {
            onEdit(!editing);
          }}
        />
      </div>
      {editing && (
        <LabelEditor
          label={label}
          carriers={carriers}
          onCancel={() => {
            onEdit(false);
          }}
          {...edits}
        />
      )}
    </div>
  );
}

const useStyles = makeStyles({
  row: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  // Fluent keeps it as narrow as its label.
  checkbox: { flexGrow: 1, minWidth: 0, maxWidth: 'none' },
  label: { minWidth: 0 },
  quiet: { flexShrink: 0, color: tokens.colorNeutralForeground3 },
});
