import { Button } from '@fluentui/react-components';
import { TagRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { Connection } from '../../../shared/connection';
import { colorOf, useLabels } from '../../lib/labels-store';
import { useMessages } from '../../lib/language';
import { LabelChip } from '../labels/label-chip';
import { LabelPicker } from '../labels/label-picker';

/** All labels of a connection, and the way to change them; part of a line that wraps. */
export function LabelsLine({ connection }: { readonly connection: Connection }) {
  const { labels: words } = useMessages();
  const all = useLabels();
  const [picking, setPicking] = useState(false);
  return (
    <>
      {connection.labels.map((name) => (
        <LabelChip key={name} name={name} color={colorOf(all, name)} />
      ))}
      <Button
        size="small"
        appearance="subtle"
        icon={<TagRegular />}
        onClick={() => {
          setPicking(true);
        }}
      >
        {words.edit}
      </Button>
      {picking && (
        <LabelPicker
          connections={[connection]}
          onDone={() => {
            setPicking(false);
          }}
        />
      )}
    </>
  );
}
