export { controllerKindOf, isJob, keepsData, volumesOrigin, type ControllerKind } from '../../controller.ts';
