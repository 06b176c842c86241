import { useMessages } from '../../../lib/language';
import { textWidth } from '../../../lib/text-width';
import { CopySign, Marker, NotThisSign, Strike } from './marks';
import {
  GuidBars,
  HiddenDots,
  Outline,
  PageTitle,
  Rule,
  Sheet,
  TextBar,
  Words,
  type PictureProps,
} from './parts';

/** The table of client secrets: take the new one's Value, leave its Secret ID. An older one's is hidden. */
export function SecretPicture({ label, host }: PictureProps) {
  const { pictures } = useMessages().guide;
  const create = `+ ${pictures.newClientSecret}`;
  const button = Math.min(330, Math.max(142, textWidth(create, 12, 400) + 16));
  return (
    <Sheet label={label} browser host={host}>
      <PageTitle x={16}>{pictures.certificatesAndSecrets}</PageTitle>
      <Outline x={16} y={59} width={button} height={24} />
      <Words x={16 + button / 2} y={71} room={button - 8} size={12} anchor="middle">
        {create}
      </Words>
      <Marker x={166} y={95} width={88} height={62} />
      <Words x={16} y={110} room={84}>
        {pictures.description}
      </Words>
      <Words x={106} y={110} room={56}>
        {pictures.expires}
      </Words>
      <Words x={176} y={110} room={72} tone="strong" bold>
        {pictures.value}
      </Words>
      <Words x={266} y={110} room={58}>
        {pictures.secretId}
      </Words>
      <Strike x={264} y={110} width={60} />
      <NotThisSign x={338} y={110} />
      <Rule x={16} y={126} width={142} />
      <Rule x={262} y={126} width={84} />
      <TextBar x={16} y={141} width={62} tone="plain" />
      <TextBar x={106} y={141} width={40} tone="plain" />
      <TextBar x={176} y={141} width={48} tone="brand" />
      <CopySign x={240} y={141} />
      <GuidBars x={266} y={141} width={80} />
      <Strike x={264} y={141} width={84} />
      <Rule x={16} y={164} width={330} />
      <TextBar x={16} y={182} width={50} />
      <TextBar x={106} y={182} width={40} />
      <HiddenDots x={176} y={182} count={6} />
      <GuidBars x={266} y={182} width={80} tone="quiet" />
    </Sheet>
  );
}
