import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { BookOpenRegular } from '@fluentui/react-icons';
import { useEffect, useRef } from 'react';
import type { CloudId } from '../../../shared/clouds';
import type { Finding } from '../../../shared/finding';
import type { ServiceId } from '../../../shared/services';
import { FindingActions } from '../../components/finding-actions';
import { isNational, type CloudPick } from './cloud-pick';
import { FindingBar } from '../../components/finding-bar';
import { bringIntoView } from '../../lib/bring-into-view';
import { errorWords } from '../../lib/error-words';
import { useMessages } from '../../lib/language';
import { takeFocus } from '../../lib/open-dialog';
import type { Outcome } from './form-state';
import type { GuideFocus } from './guide-focus';

/** What came of the last attempt. */
interface OutcomePanelProps {
  readonly outcome: Outcome;
  /** The cloud that is chosen in the form now. */
  readonly cloud: CloudPick;
  readonly service: ServiceId;
  /** The typed one, where it is a GUID. */
  readonly clientId: string | undefined;
  readonly busy: boolean;
  /** What it names was changed since: the form's own button is the main one again. */
  readonly corrected: boolean;
  readonly onShowGuide: (focus: GuideFocus) => void;
  /** The form is sent once more, to another cloud. */
  readonly onSwitchCloud: (cloud: CloudId) => void;
  readonly onRetry: () => void;
}

/** Says why the attempt did not succeed, and offers what helps. It scrolls itself into view and is the one that announces it. */
export function OutcomePanel({
  outcome,
  cloud,
  service,
  clientId,
  busy,
  corrected,
  onShowGuide,
  onSwitchCloud,
  onRetry,
}: OutcomePanelProps) {
  const messages = useMessages();
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (outcome.kind === 'finding' && outcome.takesFocus) takeFocus(ref.current?.querySelector('button'));
    bringIntoView(ref.current);
  }, [outcome]);

  return (
    <div ref={ref} role="alert">
      {outcome.kind === 'error' ? (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{errorWords(outcome.error, messages)}</MessageBarBody>
        </MessageBar>
      ) : (
        <FindingBar
          key={outcome.finding.at}
          finding={outcome.finding}
          actions={findingActions(outcome.finding)}
        />
      )}
    </div>
  );

  function findingActions(finding: Finding) {
    const { suggestedCloud, guide } = finding;
    const switching = suggestedCloud !== undefined && suggestedCloud !== cloud && (
      <Button
        size="small"
        appearance={corrected ? 'secondary' : 'primary'}
        disabledFocusable={busy}
        onClick={() => {
          onSwitchCloud(suggestedCloud);
        }}
      >
        {messages.form.switchCloudAndRetry(messages.clouds[suggestedCloud].name)}
      </Button>
    );
    return (
      <FindingActions
        finding={finding}
        cloud={isNational(cloud) ? cloud : 'custom'}
        service={service}
        clientId={clientId}
        busy={busy}
        quiet={corrected}
        onRetry={onRetry}
        {...(switching === false ? {} : { best: switching })}
      >
        {guide && (
          <Button
            size="small"
            icon={<BookOpenRegular />}
            onClick={() => {
              onShowGuide(guide);
            }}
          >
            {messages.finding.openStep}
          </Button>
        )}
      </FindingActions>
    );
  }
}
