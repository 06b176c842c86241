import { Caption1, Select, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { nationalCloudIds, sovereignCloudIds } from '../../../shared/clouds';
import {
  isInCloud,
  optionsOf,
  serviceAreas,
  serviceIds,
  services,
  type ServiceId,
} from '../../../shared/services';
import { useMessages } from '../../lib/language';
import { cloudPicks, hostsOfPick, isNational, type CloudPick } from './cloud-pick';
import { cloudChoiceOf, scopeOf } from './form-state';
import { RemarkField } from '../../components/remark-field';
import { remarkOfMark, remarkOfService } from './remarks';
import { TextField, type FormPartProps } from './text-field';

/** The tenant's cloud and the service that the app is for, and what these two ask for. */
export function CloudAndService(props: FormPartProps) {
  const styles = useStyles();
  const { state } = props;
  return (
    <>
      <div className={styles.choices}>
        <div className={mergeClasses(!isNational(state.cloud) && styles.whole)}>
          <CloudField {...props} />
        </div>
        {!isNational(state.cloud) && (
          <div className={mergeClasses(styles.whole, styles.ofCloud)}>
            <CloudHosts {...props} />
          </div>
        )}
        <div className={mergeClasses(!isNational(state.cloud) && styles.whole)}>
          <ServiceField {...props} />
        </div>
      </div>
      {optionsOf(state.service).map((name) => (
        <TextField key={name} {...props} name={name} />
      ))}
      {state.service === 'custom' ? <TextField {...props} name="scope" /> : <ScopeLine {...props} />}
    </>
  );
}

function CloudField({ state, dispatch, busy }: FormPartProps) {
  const messages = useMessages();
  const styles = useStyles();
  const { cloud } = state;
  return (
    <RemarkField
      label={messages.fields.cloud.label}
      hint={isNational(cloud) || cloud === 'custom' ? messages.clouds[cloud].hint : undefined}
      remark={
        remarkOfMark(state, 'cloud') ??
        (state.cloudFromUrl ? { weight: 'quiet', notes: ['cloud_from_url'] } : undefined)
      }
    >
      <Select
        root={{ className: styles.select }}
        name="cloud"
        value={cloud}
        onChange={(_, { value }) => {
          const chosen: CloudPick | undefined = cloudPicks.find((pick) => pick === value);
          if (chosen !== undefined && !busy) dispatch({ type: 'cloudChosen', cloud: chosen });
        }}
      >
        <optgroup label={messages.form.nationalClouds}>
          {nationalCloudIds.map((id) => (
            <option key={id} value={id}>
              {messages.clouds[id].name}
            </option>
          ))}
        </optgroup>
        <optgroup label={messages.form.sovereignClouds}>
          {sovereignCloudIds.map((id) => (
            <option key={id} value={id}>
              {messages.sovereignClouds[id].name}
            </option>
          ))}
          <option value="custom">{messages.clouds.custom.name}</option>
        </optgroup>
      </Select>
    </RemarkField>
  );
}

function ServiceField({ state, dispatch, busy }: FormPartProps) {
  const messages = useMessages();
  const styles = useStyles();
  const cloud = isNational(state.cloud) ? state.cloud : 'custom';
  return (
    <RemarkField
      label={messages.fields.service.label}
      hint={messages.services[state.service].hint}
      remark={remarkOfService(state)}
    >
      <Select
        root={{ className: styles.select }}
        name="service"
        value={state.service}
        onChange={(_, { value }) => {
          const service: ServiceId | undefined = serviceIds.find((id) => id === value);
          if (service !== undefined && !busy) dispatch({ type: 'serviceChosen', service });
        }}
      >
        {serviceAreas.map((area) => (
          <optgroup key={area} label={messages.form.serviceAreas[area]}>
            {serviceIds
              .filter((id) => services[id].area === area)
              .map((id) => {
                const there = isInCloud(id, cloud);
                const { name } = messages.services[id];
                return (
                  <option key={id} value={id} disabled={!there}>
                    {there ? name : messages.form.notInCloud(name)}
                  </option>
                );
              })}
          </optgroup>
        ))}
      </Select>
    </RemarkField>
  );
}

/** The hosts of a cloud that is not one of Microsoft's documented ones, in full, and what happens before they get anything. */
function CloudHosts(props: FormPartProps) {
  const { form } = useMessages();
  const styles = useStyles();
  const { state } = props;
  const hosts = hostsOfPick(state.cloud) ?? cloudChoiceOf(state)?.customCloud;
  return (
    <>
      {state.cloud === 'custom' && (
        <div className={styles.pair}>
          <TextField {...props} name="customAuthority" />
          <TextField {...props} name="customGraph" />
        </div>
      )}
      <div className={styles.hosts} data-testid="cloud-hosts">
        {hosts && <span className={styles.names}>{form.hostsOfCloud(hosts.authority, hosts.graph)}</span>}
        <span>{form.asksBeforeSending}</span>
      </div>
    </>
  );
}

/** The scope that follows from cloud and service. Its line is kept free while it is not known yet. */
function ScopeLine({ state }: FormPartProps) {
  const { form } = useMessages();
  const styles = useStyles();
  const scope = scopeOf(state);
  return (
    <Caption1 block className={styles.scope} data-testid="scope">
      {scope === undefined ? '' : form.scope(scope)}
    </Caption1>
  );
}

const useStyles = makeStyles({
  // Side by side where the longest cloud's and the longest service's name have room, otherwise one above the other.
  choices: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 310px), 1fr))',
    alignItems: 'start',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalL,
  },
  whole: { gridColumnStart: 1, gridColumnEnd: -1 },
  ofCloud: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  // The line that marks the focus lies over the list: what is pressed there is meant for the list.
  select: { '::after': { pointerEvents: 'none' } },
  pair: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 310px), 1fr))',
    alignItems: 'start',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalL,
  },
  hosts: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXXS,
    paddingLeft: tokens.spacingHorizontalM,
    borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke1}`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  names: {
    color: tokens.colorNeutralForeground1,
    overflowWrap: 'anywhere',
    userSelect: 'text',
  },
  scope: {
    minHeight: tokens.lineHeightBase200,
    // It belongs to what stands above it.
    marginTop: `calc(-1 * ${tokens.spacingVerticalS})`,
    color: tokens.colorNeutralForeground3,
    overflowWrap: 'anywhere',
    userSelect: 'text',
  },
});
