import { ColorSwatch, SwatchPicker, Text, makeStyles, tokens } from '@fluentui/react-components';
import { labelColors, type LabelColor } from '../../../shared/label-colors';
import { useMessages } from '../../lib/language';
import { labelFills } from './label-tints';

interface ColorChoiceProps {
  readonly color: LabelColor;
  readonly onChange: (color: LabelColor) => void;
}

/** The colours of a label to choose from, and the name of the chosen one. */
export function ColorChoice({ color, onChange }: ColorChoiceProps) {
  const { labels: words } = useMessages();
  const styles = useStyles();
  return (
    <div className={styles.choice}>
      <SwatchPicker
        aria-label={words.color}
        size="small"
        shape="rounded"
        selectedValue={color}
        onSelectionChange={(_, { selectedValue }) => {
          const chosen = labelColors.find((one) => one === selectedValue);
          if (chosen !== undefined) onChange(chosen);
        }}
      >
        {labelColors.map((one) => (
          <ColorSwatch
            key={one}
            value={one}
            color={labelFills[one]}
            aria-label={words.colors[one]}
            title={words.colors[one]}
          />
        ))}
      </SwatchPicker>
      <Text size={200} className={styles.name}>
        {words.colors[color]}
      </Text>
    </div>
  );
}

const useStyles = makeStyles({
  choice: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
  },
  name: { color: tokens.colorNeutralForeground2 },
});
