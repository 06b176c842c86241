import { useMessages } from '../../../lib/language';
import { GoodSign, Marker } from './marks';
import { PageTitle, Rule, Sheet, TextBar, Words, type PictureProps } from './parts';

/** The API permissions page: press Grant admin consent, and every row's status says Granted. */
export function PermissionsPicture({ label, host, service }: PictureProps) {
  const { guide, services } = useMessages();
  const { pictures } = guide;
  return (
    <Sheet label={label} browser host={host}>
      <PageTitle x={16}>{pictures.apiPermissions}</PageTitle>
      <Words x={16} y={74} room={128} size={12}>
        {`+ ${pictures.addPermission}`}
      </Words>
      <Marker x={150} y={60} width={170} height={28} />
      <Words x={235} y={74} room={158} tone="strong" bold anchor="middle">
        {pictures.grantAdminConsent}
      </Words>
      {service === 'custom' ? (
        <TextBar x={16} y={108} width={88} tone="plain" />
      ) : (
        <Words x={16} y={108} room={132} bold>
          {service === 'business-central' ? services[service].name : pictures.microsoftGraph}
        </Words>
      )}
      <Words x={156} y={108} room={94} tone="quiet">
        {pictures.type}
      </Words>
      <Words x={256} y={108} room={90} tone="quiet">
        {pictures.status}
      </Words>
      <Rule x={16} y={122} width={330} />
      {[140, 174].map((y, row) => (
        <g key={y}>
          <TextBar x={16} y={y} width={row === 0 ? 96 : 76} tone="plain" />
          <Words x={156} y={y} room={94}>
            {pictures.application}
          </Words>
          <GoodSign x={263} y={y} />
          <Words x={276} y={y} room={70} tone="good" bold>
            {pictures.granted}
          </Words>
        </g>
      ))}
      <Rule x={16} y={157} width={330} />
    </Sheet>
  );
}
