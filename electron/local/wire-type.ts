/** Content type of messages in wire form. Not one that a foreign page could send without being asked first. */
export const wireType = 'application/x-station-wire'
