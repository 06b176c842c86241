import { useMessages } from '../../../lib/language';
import { GoodSign, Marker } from './marks';
import { PageTitle, Rule, Sheet, TextBar, Words, type PictureProps } from './parts';

/** A service's own page of who has access: add the app, with a role. Each service's looks differ; this is none's. */
export function AccessPicture({ label }: PictureProps) {
  const { pictures } = useMessages().guide;
  return (
    <Sheet label={label} browser>
      <PageTitle x={16}>{pictures.access}</PageTitle>
      <Marker x={262} y={30} width={84} height={26} />
      <Words x={304} y={43} room={84} size={12} tone="strong" bold anchor="middle">
        {`+ ${pictures.add}`}
      </Words>
      <Words x={24} y={80} room={144} tone="quiet">
        {pictures.app}
      </Words>
      <Words x={176} y={80} room={160} tone="quiet">
        {pictures.role}
      </Words>
      <Rule x={16} y={94} width={330} />
      <Marker x={16} y={102} width={330} height={28} />
      <TextBar x={24} y={116} width={110} tone="brand" />
      <TextBar x={176} y={116} width={84} tone="brand" />
      <GoodSign x={328} y={116} />
      <TextBar x={24} y={148} width={84} />
      <TextBar x={176} y={148} width={62} />
      <Rule x={16} y={162} width={330} />
      <TextBar x={24} y={178} width={96} />
      <TextBar x={176} y={178} width={74} />
    </Sheet>
  );
}
