import { Button, Subtitle1, Text, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular, BuildingMultipleRegular } from '@fluentui/react-icons';
import { useMessages } from '../../lib/language';

/** Stands in the list's place while there is none. */
export function EmptyList({ onLink }: { readonly onLink: () => void }) {
  const messages = useMessages();
  const styles = useStyles();
  return (
    <div className={styles.empty}>
      <BuildingMultipleRegular className={styles.picture} aria-hidden />
      <Subtitle1 as="h1" className={styles.title}>
        {messages.list.emptyTitle}
      </Subtitle1>
      <Text className={styles.text}>{messages.list.emptyText}</Text>
      <Button appearance="primary" icon={<AddRegular />} autoFocus className={styles.button} onClick={onLink}>
        {messages.app.linkTenant}
      </Button>
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
  button: { marginTop: tokens.spacingVerticalM },
});
