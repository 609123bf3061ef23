namespace Planner.Core.Designs.Values;

/// <summary>The side of a rack a device is mounted at and turns its face to.</summary>
public enum RackFace { Front, Rear }

/// <summary>How deep a device reaches: through the whole rack, or so that another can stand behind it.</summary>
public enum RackDepth { Full, Half }

/// <summary>How much of a unit's width a device takes.</summary>
public enum RackWidth { Full, Half }

/// <summary>Where in the width of a rack, as one stands before the face the device is mounted at.</summary>
public enum RackSide { Left, Right }

/// <summary>The end of a rack its units are counted from.</summary>
public enum RackOrder { Bottom, Top }

/// <summary>The width of the faces a rack takes: EIA-310's 19 inches, or others.</summary>
public enum FaceWidth
{
    [Word("19in")] Nineteen,
    [Word("10in")] Ten,
    [Word("21in")] TwentyOne,
    [Word("23in")] TwentyThree,
}
