/** Where photos of families are sent and, with an id, shown. */
export const FAMILY_PHOTO_PATH = '/media/families';

/** Address of one, below the host of the API; it answers while its family agrees. */
export const familyPhotoUrl = (id: string): string => `${FAMILY_PHOTO_PATH}/${id}`;
