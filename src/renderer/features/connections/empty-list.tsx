import { Button, Subtitle1, Text, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular, ArrowImportRegular, BuildingMultipleRegular } from '@fluentui/react-icons';
import { useMessages } from '../../lib/language';

interface EmptyListProps {
  readonly onLink: () => void;
  readonly onImport: () => void;
}

/** Stands in the list's place while there is none. */
export function EmptyList({ onLink, onImport }: EmptyListProps) {
  const messages = useMessages();
  const styles = useStyles();
  return (
    <div className={styles.empty}>
      <BuildingMultipleRegular className={styles.picture} aria-hidden />
      <Subtitle1 as="h1" className={styles.title}>
        {messages.list.emptyTitle}
      </Subtitle1>
      <Text className={styles.text}>{messages.list.emptyText}</Text>
      <div className={styles.buttons}>
        <Button appearance="primary" icon={<AddRegular />} autoFocus onClick={onLink}>
          {messages.app.linkTenant}
        </Button>
        <Button icon={<ArrowImportRegular />} onClick={onImport}>
          {messages.importing.open}
        </Button>
      </div>
    </div>
  );
}

const useStyles = makeStyles({
  empty: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    alignItems: 'center',
    justifyContent: 'center',
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalXXL,
    textAlign: 'center',
  },
  picture: { fontSize: tokens.fontSizeHero1000, color: tokens.colorNeutralForeground4 },
  title: { margin: 0 },
  text: { color: tokens.colorNeutralForeground2 },
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'center',
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalM,
  },
});
