package tributary.hub;

/// A feed as it is now: its address, that of its hub, its media type, its bytes, and the version they are.
@SuppressWarnings("ArrayRecordComponent")
public record News(String topic, String hub, String type, byte[] body, String version) {}
