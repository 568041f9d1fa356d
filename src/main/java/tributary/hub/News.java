package tributary.hub;

/// A feed as it is now: the links to it and to its hub as headers have them, its media type, its bytes, their version.
@SuppressWarnings("ArrayRecordComponent")
public record News(String links, String type, byte[] body, String version) {}
