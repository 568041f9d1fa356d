package tributary.clean;

/// A picture found in HTML: its absolute address, its size in pixels where stated (else 0), and whether its
/// surroundings say that it is not part of the story (an avatar, a QR code, a share button).
public record Picture(String link, int width, int height, boolean isDecoration) {}
